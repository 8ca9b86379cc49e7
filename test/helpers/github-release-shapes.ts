// What GitHub's REST API answers for a release and its assets: every field its OpenAPI description
// requires, filled from what the stand-in keeps. No behaviour in here.
import { simpleUser, type Shape } from './github-shapes.ts';

const WEB = 'https://github.com';

export interface StoredAsset {
  readonly id: number;
  name: string;
  contentType: string;
  bytes: Buffer;
  /** `starter`: an upload that broke off. */
  state: 'uploaded' | 'starter';
  /** null on servers that tell none. */
  digest: string | null;
  readonly uploader: string;
  readonly createdAt: string;
}

export interface StoredRelease {
  readonly id: number;
  /** Of a draft that lost its tag `untagged-` and hex digits. */
  tag: string;
  target: string;
  name: string;
  body: string;
  isDraft: boolean;
  isPrerelease: boolean;
  isImmutable: boolean;
  readonly author: string;
  readonly createdAt: string;
  publishedAt: string | null;
  readonly assets: StoredAsset[];
}

/** 20 hex digits that are always the same for a release. */
export function untaggedName(id: number): string {
  return `untagged-${(id * 2_654_435_761).toString(16).padStart(20, '0').slice(-20)}`;
}

/** GitHub's `release-asset`. */
export function releaseAsset(
  asset: StoredAsset,
  release: StoredRelease,
  repository: string,
  api: string,
): Shape {
  const place = release.isDraft ? untaggedName(release.id) : release.tag;
  return {
    id: asset.id,
    node_id: `RA_${asset.id}`,
    url: `${api}/repos/${repository}/releases/assets/${asset.id}`,
    browser_download_url: `${WEB}/${repository}/releases/download/${place}/${encodeURIComponent(asset.name)}`,
    name: asset.name,
    label: '',
    state: asset.state,
    content_type: asset.contentType,
    size: asset.bytes.length,
    digest: asset.digest,
    download_count: 0,
    created_at: asset.createdAt,
    updated_at: asset.createdAt,
    uploader: simpleUser(asset.uploader, api),
  };
}

/** GitHub's `release`. */
export function releaseShape(release: StoredRelease, repository: string, api: string): Shape {
  const url = `${api}/repos/${repository}/releases/${release.id}`;
  const ball = (kind: string): string | null =>
    release.isDraft ? null : `${api}/repos/${repository}/${kind}/${release.tag}`;
  return {
    id: release.id,
    node_id: `RE_${release.id}`,
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    html_url: `${WEB}/${repository}/releases/tag/${release.isDraft ? untaggedName(release.id) : release.tag}`,
    tarball_url: ball('tarball'),
    zipball_url: ball('zipball'),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.isDraft,
    prerelease: release.isPrerelease,
    immutable: release.isImmutable,
    created_at: release.createdAt,
    published_at: release.publishedAt,
    updated_at: release.publishedAt ?? release.createdAt,
    author: simpleUser(release.author, api),
    assets: release.assets.map((asset) => releaseAsset(asset, release, repository, api)),
  };
}
