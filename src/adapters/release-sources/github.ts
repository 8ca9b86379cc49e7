// Releases of a repository at GitHub. Only the API's own address gets the token; of a private
// repository files come through the API, which redirects to a signed address.
import { ConfigError, HostError, PermissionError } from '../../core/errors.ts';
import { asText, isObject, type Json, type JsonObject } from '../../core/json.ts';
import { readTag } from '../../core/release.ts';
import type {
  FilePart,
  PublishedVersion,
  ReleaseFiles,
  ReleaseSource,
} from '../../core/release-source.ts';
import { download, MissingError, type HttpOptions } from './http.ts';
import { readAll } from './read-all.ts';

export interface GitHubSourceOptions extends Omit<HttpOptions, 'headersFor'> {
  /** `owner/name` */
  readonly repository: string;
  /** Root of the REST API (GITHUB_API_URL). */
  readonly apiUrl: string;
  /** Not needed for public repositories. */
  readonly token?: string;
}

/** A page of 100 releases whose notes have GitHub's 125,000 characters each, in UTF-8, escaped. */
const maxPageBytes = 64 * 1024 * 1024;

/** GitHub lists the first 10,000 releases. Source: its REST page on releases. */
const maxPages = 100;
const pageSize = 100;

interface Asset {
  readonly name: string;
  readonly apiUrl: URL;
  readonly browserUrl: URL;
}

/** Throws ConfigError where a token would be sent unencrypted. Asks nothing yet. */
export function openGitHubSource(options: GitHubSourceOptions): ReleaseSource {
  return new GitHubSource(options);
}

class GitHubSource implements ReleaseSource {
  readonly name: string;
  readonly attested: { readonly repository: string; readonly host: string };
  readonly #options: GitHubSourceOptions;
  readonly #api: URL;
  #releases: Promise<readonly JsonObject[]> | undefined;

  constructor(options: GitHubSourceOptions) {
    this.#options = options;
    this.name = options.repository;
    this.#api = new URL(`${options.apiUrl.replace(/\/+$/, '')}/`);
    const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(this.#api.hostname);
    if (options.token !== undefined && this.#api.protocol !== 'https:' && !isLocal) {
      throw new ConfigError(`GITHUB_API_URL ${this.#api.origin} is not https`, {
        hint: 'The token would be sent for all to read.',
      });
    }
    // api.github.com, and api.NAME.ghe.com of GitHub with data residency.
    const host = this.#api.host.replace(/^api\./, '');
    this.attested = { repository: options.repository, host };
  }

  async releases(): Promise<readonly PublishedVersion[]> {
    const releases = await (this.#releases ??= this.#listReleases());
    return releases.flatMap(({ tag_name: tag }) => readTag(asText(tag)) ?? []);
  }

  async open(tag: string): Promise<ReleaseFiles> {
    const listed = (await this.#releases)?.find((release) => release['tag_name'] === tag);
    const release =
      listed ?? (await this.#ask(`releases/tags/${encodeURIComponent(tag)}`, `release ${tag}`));
    if (!isObject(release)) throw strange(`release ${tag}`);
    const { id, assets } = release;
    const known = new Map(readAssets(assets).map((asset) => [asset.name, asset]));
    const findAsset = async (name: string): Promise<Asset> => {
      const found = known.get(name);
      if (found !== undefined) return found;
      // A release shows its files itself; of very many perhaps not all.
      const all = await this.#askPages(`releases/${Number(id)}/assets`, `files of ${tag}`);
      for (const asset of readAssets(all)) known.set(asset.name, asset);
      const later = known.get(name);
      if (later !== undefined) return later;
      throw new MissingError(`release ${tag} of ${this.name} has no file ${name}`);
    };
    const read = this.#read.bind(this);
    return {
      async *read(name, part) {
        yield* read(await findAsset(name), `${name} of ${tag}`, part);
      },
    };
  }

  #read(asset: Asset, name: string, part: FilePart): AsyncIterable<Uint8Array> {
    const { token } = this.#options;
    // Without a token the API answers 60 requests an hour; the other address is not counted.
    const url = token === undefined ? asset.browserUrl : asset.apiUrl;
    return this.#explain(download(url, name, part, this.#http('application/octet-stream')));
  }

  /** Drafts are left out. */
  async #listReleases(): Promise<readonly JsonObject[]> {
    const releases = await this.#askPages('releases', 'releases');
    return releases.filter(
      (release): release is JsonObject => isObject(release) && release['draft'] === false,
    );
  }

  async #askPages(path: string, what: string): Promise<readonly Json[]> {
    const all: Json[] = [];
    for (let page = 1; page <= maxPages; page += 1) {
      const part = await this.#ask(`${path}?per_page=${pageSize}&page=${page}`, what);
      if (!Array.isArray(part)) throw strange(what);
      all.push(...part);
      if (part.length < pageSize) break;
    }
    return all;
  }

  async #ask(path: string, what: string): Promise<Json> {
    const url = new URL(`repos/${this.name}/${path}`, this.#api);
    const name = `${what} of ${this.name}`;
    const json = 'application/vnd.github+json';
    const answer = this.#explain(download(url, name, { start: 0 }, this.#http(json)));
    const text = Buffer.from(await readAll(answer, maxPageBytes, name)).toString('utf8');
    try {
      return JSON.parse(text) as Json;
    } catch (error) {
      throw new HostError(`${name}: GitHub's answer is no JSON`, { cause: error });
    }
  }

  #http(accept: string): HttpOptions {
    const { token } = this.#options;
    const headersFor = ({ origin }: URL) => ({
      accept,
      ...(origin === this.#api.origin && { 'x-github-api-version': '2022-11-28' }),
      ...(origin === this.#api.origin &&
        token !== undefined && { authorization: `Bearer ${token}` }),
    });
    return { ...this.#options, headersFor };
  }

  /** What a person can do where GitHub refuses; it says 404 to who may not know. */
  async *#explain(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
    } catch (error) {
      if (!(error instanceof MissingError || error instanceof PermissionError)) throw error;
      const hint =
        this.#options.token === undefined
          ? 'For a private repository set GH_TOKEN; a folder is written ./like/this.'
          : 'The token needs contents: read of this repository, and may have expired.';
      const Kind = error instanceof MissingError ? MissingError : PermissionError;
      throw new Kind(error.message, { hint, cause: error });
    }
  }
}

function readAssets(assets: Json | readonly Json[] | undefined): readonly Asset[] {
  if (!Array.isArray(assets)) return [];
  return (assets as readonly Json[]).flatMap((asset) => {
    if (!isObject(asset) || asset['state'] !== 'uploaded') return [];
    const { name, url, browser_download_url: browser } = asset;
    if (typeof name !== 'string' || typeof url !== 'string' || typeof browser !== 'string')
      return [];
    if (!URL.canParse(url) || !URL.canParse(browser)) return [];
    return [{ name, apiUrl: new URL(url), browserUrl: new URL(browser) }];
  });
}

function strange(what: string): HostError {
  return new HostError(`${what}: GitHub's answer has another form than its description says`);
}
