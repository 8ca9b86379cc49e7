// Where models are and what variable holds the key: that address gets the key and the records.
import { quote } from './wording.ts';

const maxCharacters = 2000;

/**
 * Both names GitHub Models had; retired on 2026-07-30 (docs.github.com as quoted in
 * github.com/tashfeenahmed/freellmapi issue 877).
 */
const retired = /(?:^|\.)(?:models\.github\.ai|models\.inference\.ai\.azure\.com)$/;

/** Names and numbers of this machine alone; `localhost` may be resolved by nobody else (RFC 6761). */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** What is wrong with the address, or undefined. */
export function modelUrlProblem(text: string): string | undefined {
  if (text.length > maxCharacters) return `must be at most ${maxCharacters} characters`;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    return `must be an address that begins with https://, found ${quote(text)}`;
  }
  const url = new URL(text);
  // Not quoted: it may hold a password.
  if (url.username !== '' || url.password !== '') {
    return 'must not hold a name or password; put the key into a variable and name it in apiKeyEnv';
  }
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(text)) {
    return 'must end before ? and #; Azure’s api-version goes into apiVersion';
  }
  if (retired.test(url.hostname.replace(/\.$/, ''))) {
    return `is the address of GitHub Models, which GitHub retired on 2026-07-30 (it answers 410); name another OpenAI-compatible server, found ${quote(text)}`;
  }
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
    return `must begin with https:// unless the server runs on this machine, found ${quote(text)}`;
  }
  return undefined;
}

/** What is wrong with the name of a key's variable, or undefined. Never quoted: it may be the key. */
export function keyVariableProblem(text: string): string | undefined {
  if (!/^[A-Z][A-Z0-9_]{0,199}$/.test(text)) {
    return 'must be the name of an environment variable in capitals, such as OPENAI_API_KEY, and never the key itself';
  }
  // Tokens of the runner: the server would learn them.
  return /^(?:GITHUB|ACTIONS|RUNNER)_/.test(text)
    ? 'must not be a variable of GitHub’s: their tokens are no keys of a model'
    : undefined;
}
