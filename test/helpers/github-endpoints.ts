// What GitHub's endpoints do beyond the shapes its OpenAPI description gives: who may, what is
// refused, what is kept. Each rule names its source. The server around it is github-stand-in.ts.
import type { DescribedOperation, DescribedRequest } from './github-description.ts';
import {
  notFound,
  paginate,
  refusal,
  type Answer,
  type Handler,
  type Identity,
  type Need,
  type State,
} from './github-answers.ts';
import { pullEndpoints } from './github-pull-endpoints.ts';
import { releaseEndpoints } from './github-release-endpoints.ts';
import { issueComment, publicUser, pullRequest } from './github-shapes.ts';

/** Source: GitHub's 422 "Body is too long (maximum is 65536 characters)", e.g. in vebr/jest-lcov-reporter#14. */
const MAX_BODY_CHARACTERS = 65_536;

/**
 * What a token needs. On a pull request `issues: write` does not do, although the reference says
 * "at least one of" (indexable-inc/index#582), so the stricter reading stands here.
 */
const NEEDS: Readonly<Record<string, Need>> = {
  ...pullEndpoints.needs,
  'issues/list-comments': { permission: 'pull-requests', access: 'read' },
  'issues/create-comment': { permission: 'pull-requests', access: 'write' },
  'issues/update-comment': { permission: 'pull-requests', access: 'write' },
  'pulls/get': { permission: 'pull-requests', access: 'read' },
  ...releaseEndpoints.needs,
};

/** Who asks: both null-like for nobody, an unknown token without an identity. */
export interface Caller {
  readonly token: string | null;
  readonly identity: Identity | undefined;
}

/** One handler an operation: the state behind it. Access and shape are checked before. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  ...pullEndpoints.handlers,
  'users/get-authenticated': (_operation, _request, identity, state) => ({
    status: 200,
    body: publicUser(identity?.login ?? '', state.url()),
  }),

  'issues/list-comments': (operation, request, _identity, state) => {
    const number = Number(operation.pathParameters['issue_number']);
    if (!state.pulls.has(number)) return notFound(operation);
    const since = new URLSearchParams(request.query).get('since') ?? '';
    const all = state.comments.filter((one) => one.pull === number && one.updatedAt >= since);
    return paginate(all, operation, request, state.url(), (comment) =>
      issueComment(comment, state.repository, state.url()),
    );
  },

  'issues/create-comment': (operation, request, identity, state) => {
    const number = Number(operation.pathParameters['issue_number']);
    if (!state.pulls.has(number)) return notFound(operation);
    const { body } = request.body as { body: string };
    const refused = badCommentBody(body, operation);
    if (refused !== undefined) return refused;
    const shape = issueComment(
      state.store(number, identity?.login ?? '', body),
      state.repository,
      state.url(),
    );
    return { status: 201, body: shape, headers: { location: String(shape['url']) } };
  },

  // Whoever may write may edit anybody's comment: leaving others' alone is up to the client.
  'issues/update-comment': (operation, request, _identity, state) => {
    const id = Number(operation.pathParameters['comment_id']);
    const comment = state.comments.find((one) => one.id === id);
    if (comment === undefined) return notFound(operation);
    const { body } = request.body as { body: string };
    const refused = badCommentBody(body, operation);
    if (refused !== undefined) return refused;
    comment.body = body;
    comment.updatedAt = state.timestamp();
    return { status: 200, body: issueComment(comment, state.repository, state.url()) };
  },

  'pulls/get': (operation, _request, _identity, state) => {
    const pull = state.pulls.get(Number(operation.pathParameters['pull_number']));
    if (pull === undefined) return notFound(operation);
    return { status: 200, body: pullRequest(pull, state.repository, state.url()) };
  },
  ...releaseEndpoints.handlers,
};

/** GitHub's answer; what the description does not allow in the request goes to `complain`. */
export function answerRequest(
  operation: DescribedOperation,
  request: DescribedRequest,
  caller: Caller,
  state: State,
  complain: (what: string) => void,
): Answer {
  const refused = denial(operation, caller, state) ?? invalid(operation, request, complain);
  if (refused !== undefined) return refused;
  const handle = HANDLERS[operation.id];
  if (handle === undefined) throw new Error(`The stand-in has no handler for ${operation.id}`);
  return handle(operation, request, caller.identity, state);
}

/** The refusal of a token, or undefined where it may. */
function denial(
  operation: DescribedOperation,
  { identity, token }: Caller,
  state: State,
): Answer | undefined {
  const refuse = (status: number, message: string): Answer =>
    refusal(status, message, operation.documentationUrl);
  if (token !== null && identity === undefined) return refuse(401, 'Bad credentials');
  const integration = identity?.kind === 'installation';
  const outOfReach = `Resource not accessible by ${integration ? 'integration' : 'personal access token'}`;
  if (integration && !operation.enabledForApps) return refuse(403, outOfReach);
  const need = NEEDS[operation.id];
  if (need === undefined) {
    return identity === undefined ? refuse(401, 'Requires authentication') : undefined;
  }
  const { owner, repo } = operation.pathParameters;
  if (`${owner}/${repo}` !== state.repository) {
    // Only asked to start workflows there; a token that does not reach it learns nothing of it.
    const reaches = identity?.repositories?.includes(`${owner}/${repo}`) === true;
    const isDispatch = operation.id === 'repos/create-dispatch-event';
    return reaches && isDispatch ? undefined : refuse(404, 'Not Found');
  }
  if (need.access === 'read' && !state.private) return undefined;
  if (identity === undefined) {
    return state.private ? refuse(404, 'Not Found') : refuse(401, 'Requires authentication');
  }
  const has = identity.permissions[need.permission];
  return has === 'write' || has === need.access ? undefined : refuse(403, outOfReach);
}

/** The refusal of what was sent, or undefined where the description allows it. */
function invalid(
  operation: DescribedOperation,
  request: DescribedRequest,
  complain: (what: string) => void,
): Answer | undefined {
  if (request.brokenBody) {
    complain('the body is not JSON');
    return refusal(400, 'Problems parsing JSON', operation.documentationUrl);
  }
  const wrong = operation.requestViolations();
  wrong.forEach(complain);
  if (wrong.length === 0) return undefined;
  return refusal(422, `Invalid request.\n\n${wrong.join('\n')}`, operation.documentationUrl);
}

/**
 * GitHub's refusal of a comment's text, or undefined. Characters are counted as UTF-16 units:
 * which count GitHub takes is not documented, and this one is never smaller than code points.
 */
function badCommentBody(body: string, operation: DescribedOperation): Answer | undefined {
  const because = (message: string): Answer => ({
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }],
      documentation_url: operation.documentationUrl,
      status: '422',
    },
  });
  if (body.trim() === '') return because('Body cannot be blank');
  if (body.length > MAX_BODY_CHARACTERS) {
    return because(`Body is too long (maximum is ${MAX_BODY_CHARACTERS} characters)`);
  }
  return undefined;
}
