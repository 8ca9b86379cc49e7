import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openGitHubClient
} from "./chunk-DKH4V4TK.js";
import {
  readFailure
} from "./chunk-FZW2M3XW.js";
import "./chunk-XLUGL47I.js";
import "./chunk-JBXV7KQQ.js";
import "./chunk-B2BWVCLW.js";

// src/adapters/github/comments.ts
var WORKFLOW_BOT = "github-actions[bot]";
var OUT_OF_REACH = "Resource not accessible by integration";
var COMMENTS_PER_PAGE = 100;
var MISSING_PERMISSION = [
  "The token needs `pull-requests: write` in the permissions of the job.",
  "A pull request from a fork or by Dependabot always gets a read-only token; the report is in the",
  "job summary all the same."
].join("\n");
function createGitHubHost(options) {
  const client = openGitHubClient(options);
  const { octokit, owner, repo } = client;
  let knownAuthor = options.author;
  async function upsertOnce(pullNumber, marker, body) {
    knownAuthor ??= await ownLogin(octokit);
    const author = knownAuthor.toLowerCase();
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
      owner,
      repo,
      issue_number: pullNumber,
      per_page: COMMENTS_PER_PAGE
    });
    for await (const page of pages) {
      const ours = page.data.find(
        (comment) => comment.user?.login.toLowerCase() === author && carries(comment.body ?? "", marker)
      );
      if (ours === void 0) continue;
      if (ours.body === body) return { url: ours.html_url, created: false };
      const { data: data2 } = await octokit.rest.issues.updateComment({
        owner,
        repo,
        comment_id: ours.id,
        body
      });
      return { url: data2.html_url, created: false };
    }
    const { data } = await octokit.rest.issues.createComment({
      owner,
      repo,
      issue_number: pullNumber,
      body
    });
    return { url: data.html_url, created: true };
  }
  return {
    /**
     * The one comment on the pull request, created, updated, or untouched where its body is
     * already this text. Of several of ours the oldest is taken. Throws PermissionError where the
     * token may not write, HostError for every other refusal.
     */
    async upsertComment(pullNumber, marker, body) {
      if (!carries(body, marker)) {
        throw new Error(`The comment lacks its marker line ${marker}: it could not be found again`);
      }
      return client.attempt(
        `comment on pull request #${pullNumber}`,
        MISSING_PERMISSION,
        () => upsertOnce(pullNumber, marker, body)
      );
    }
  };
}
function carries(body, marker) {
  return body.split(/\r?\n/).some((line) => line.trim() === marker);
}
async function ownLogin(octokit) {
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch (error) {
    const failure = readFailure(error);
    if (failure.status === 403 && failure.message.includes(OUT_OF_REACH)) return WORKFLOW_BOT;
    throw error;
  }
}
export {
  createGitHubHost
};
