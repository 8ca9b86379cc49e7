// What GitHub's REST API answers for a user, a comment, a pull request: every field its OpenAPI
// description requires, filled from the few facts a test cares about. No behaviour in here.

const WEB = 'https://github.com';

export type Shape = Record<string, unknown>;

export interface StoredComment {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
}

export interface StoredPull {
  readonly number: number;
  readonly author: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  /** When it was merged; null where it was not. */
  mergedAt: string | null;
  /** Commits that merging it made or brought. */
  mergedCommits: readonly string[];
  headSha: string;
  readonly headRef: string;
  /** `owner/name` of the repository the head branch lives in: another one for a fork. */
  readonly headRepository: string;
  readonly baseSha: string;
  readonly baseRef: string;
  mergeSha: string | null;
  readonly changedFiles: number;
}

/** A positive number that is always the same for a name. */
function numberFor(name: string): number {
  let value = 7;
  for (const character of name) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 9_999_991;
  return value + 1;
}

/** GitHub's `simple-user`; a login that ends in `[bot]` is a Bot. */
export function simpleUser(login: string, api: string): Shape {
  const bot = login.endsWith('[bot]');
  const url = `${api}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: numberFor(login),
    node_id: `U_${numberFor(login)}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${numberFor(login)}?v=4`,
    gravatar_id: '',
    url,
    html_url: bot ? `${WEB}/apps/${login.slice(0, -'[bot]'.length)}` : `${WEB}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: bot ? 'Bot' : 'User',
    user_view_type: 'public',
    site_admin: false,
  };
}

/** GitHub's `public-user`, the answer of GET /user to a token without the `user` scope. */
export function publicUser(login: string, api: string): Shape {
  return {
    ...simpleUser(login, api),
    name: login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 1,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
  };
}

/** GitHub's `issue-comment`. */
export function issueComment(comment: StoredComment, repository: string, api: string): Shape {
  const root = `${api}/repos/${repository}/issues`;
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${root}/comments/${comment.id}`,
    html_url: `${WEB}/${repository}/pull/${comment.pull}#issuecomment-${comment.id}`,
    issue_url: `${root}/${comment.pull}`,
    user: simpleUser(comment.login, api),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: comment.login.endsWith('[bot]') ? 'NONE' : 'CONTRIBUTOR',
    body: comment.body,
    performed_via_github_app: null,
    reactions: {
      url: `${root}/comments/${comment.id}/reactions`,
      total_count: 0,
      '+1': 0,
      '-1': 0,
      laugh: 0,
      hooray: 0,
      confused: 0,
      heart: 0,
      rocket: 0,
      eyes: 0,
    },
  };
}

/** What follows `/repos/{owner}/{repo}` in the repository's address fields. */
const REPOSITORY_URLS = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
  url: '',
} as const;

/** GitHub's `repository`, as a pull request's head and base carry it. */
export function repositoryShape(fullName: string, fork: boolean, api: string): Shape {
  const [owner = '', name = ''] = fullName.split('/');
  const urls: Shape = {};
  for (const [key, rest] of Object.entries(REPOSITORY_URLS)) {
    urls[key] = `${api}/repos/${fullName}${rest}`;
  }
  return {
    ...urls,
    id: numberFor(fullName),
    node_id: `R_${numberFor(fullName)}`,
    name,
    full_name: fullName,
    owner: simpleUser(owner, api),
    private: false,
    html_url: `${WEB}/${fullName}`,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    clone_url: `${WEB}/${fullName}.git`,
    svn_url: `${WEB}/${fullName}`,
    description: null,
    fork,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    pushed_at: '2026-01-01T00:00:00Z',
    homepage: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    forks_count: 0,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: 1,
    license: null,
    forks: 0,
    open_issues: 1,
    watchers: 0,
    default_branch: 'main',
  };
}

/** GitHub's `pull-request`. */
export function pullRequest(pull: StoredPull, repository: string, api: string): Shape {
  const url = `${api}/repos/${repository}/pulls/${pull.number}`;
  const issue = `${api}/repos/${repository}/issues/${pull.number}`;
  const statuses = `${api}/repos/${repository}/statuses/${pull.headSha}`;
  const html = `${WEB}/${repository}/pull/${pull.number}`;
  const fork = pull.headRepository !== repository;
  const side = (fullName: string, ref: string, sha: string, isFork: boolean): Shape => {
    const [owner = ''] = fullName.split('/');
    return {
      label: `${owner}:${ref}`,
      ref,
      sha,
      user: simpleUser(owner, api),
      repo: repositoryShape(fullName, isFork, api),
    };
  };
  return {
    url,
    id: numberFor(html),
    node_id: `PR_${numberFor(html)}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/repos/${repository}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: simpleUser(pull.author, api),
    body: pull.body,
    labels: [],
    milestone: null,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    closed_at: pull.state === 'closed' ? (pull.mergedAt ?? '2026-01-01T00:00:00Z') : null,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: side(pull.headRepository, pull.headRef, pull.headSha, fork),
    base: side(repository, pull.baseRef, pull.baseSha, false),
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/repos/${repository}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    draft: false,
    merged: pull.mergedAt !== null,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 1,
    deletions: 0,
    changed_files: pull.changedFiles,
  };
}
