// What all groups of the stand-in's endpoints share: who asks, what is kept, how GitHub answers.
import type { DescribedOperation, DescribedRequest } from './github-description.ts';
import type { GitObjects } from './github-objects.ts';
import type { StoredReview } from './github-pull-endpoints.ts';
import type { Refs } from './github-refs.ts';
import type { ReleaseStore } from './github-release-endpoints.ts';
import type { Shape, StoredComment, StoredPull } from './github-shapes.ts';

/** Source: `per_page` in GitHub's REST reference: 30 by default, at most 100. */
const DEFAULT_PER_PAGE = 30;
const MAX_PER_PAGE = 100;

/** Pagination links go by this number, as GitHub's do. */
export const REPOSITORY_ID = 1_296_269;

export type Access = 'read' | 'write';

/** By the names a workflow's `permissions:` uses; what is not named is `none`. */
export type Permissions = Readonly<Record<string, Access>>;

/** Who a token is. */
export interface Identity {
  readonly login: string;
  /** `installation` is what a workflow or an app gets, `user` a personal access token. */
  readonly kind: 'installation' | 'user';
  readonly permissions: Permissions;
  /** `owner/name` of other repositories that it may write to; a workflow's own token has none. */
  readonly repositories?: readonly string[];
}

/** What a token needs: a permission as `permissions:` of a workflow names it. */
export interface Need {
  readonly permission: string;
  readonly access: Access;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface State {
  readonly repository: string;
  readonly private: boolean;
  readonly pulls: ReadonlyMap<number, StoredPull>;
  readonly comments: readonly StoredComment[];
  /** Branches and tags. */
  readonly refs: Refs;
  /** Of the repository behind `gitFolder`; undefined without one. */
  readonly objects: GitObjects | undefined;
  /** The oldest first. */
  readonly reviews: readonly StoredReview[];
  /** Logins that may write to the repository. */
  readonly writers: ReadonlySet<string>;
  /** `org/team` → logins. */
  readonly teams: ReadonlyMap<string, readonly string[]>;
  addPull(pull: Partial<StoredPull>): StoredPull;
  readonly releaseStore: ReleaseStore;
  store(pull: number, login: string, body: string): StoredComment;
  timestamp(): string;
  url(): string;
}

export type Handler = (
  operation: DescribedOperation,
  request: DescribedRequest,
  identity: Identity | undefined,
  state: State,
) => Answer;

/** Endpoints of one subject, with what they need, by operationId. */
export interface EndpointGroup {
  readonly needs: Readonly<Record<string, Need>>;
  readonly handlers: Readonly<Record<string, Handler>>;
}

/** One page with GitHub's Link header, whose addresses go by repository id as GitHub's do. */
export function paginate<Item>(
  items: readonly Item[],
  operation: DescribedOperation,
  request: DescribedRequest,
  url: string,
  shape: (item: Item) => Shape,
): Answer {
  const query = new URLSearchParams(request.query);
  const perPage = Math.min(Number(query.get('per_page') ?? DEFAULT_PER_PAGE), MAX_PER_PAGE);
  const page = Math.max(Number(query.get('page') ?? 1), 1);
  const last = Math.max(Math.ceil(items.length / perPage), 1);
  const byId = request.path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${REPOSITORY_ID}`);
  const link = (to: number, relation: string): string => {
    query.set('page', String(to));
    return `<${url}${byId}?${query.toString()}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  return {
    status: 200,
    body: items.slice((page - 1) * perPage, page * perPage).map(shape),
    ...(links.length > 0 && { headers: { link: links.join(', ') } }),
  };
}

export function notFound(operation: DescribedOperation): Answer {
  return refusal(404, 'Not Found', operation.documentationUrl);
}

export function refusal(status: number, message: string, documentationUrl: string): Answer {
  return {
    status,
    body: { message, documentation_url: documentationUrl, status: String(status) },
  };
}
