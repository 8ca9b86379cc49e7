import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  buildWith,
  createGitHubReleases,
  createHuggingFaceCopier,
  openReleaseFolder,
  publishReleases,
  readPublishPlans
} from "./chunk-B5O4CRXT.js";
import "./chunk-G5CCMBHJ.js";
import "./chunk-4AWXGC26.js";
import "./chunk-GGFOV37G.js";
import "./chunk-CBWZMJFJ.js";
import "./chunk-DE62VSAH.js";
import "./chunk-U2SFIUDA.js";
import "./chunk-S2ZSZQTV.js";
import "./chunk-FD7PGDJ4.js";
import "./chunk-EC6QH3EY.js";
import "./chunk-ACNQF2EF.js";
import "./chunk-DKH4V4TK.js";
import "./chunk-FZW2M3XW.js";
import "./chunk-2DWTQX3B.js";
import "./chunk-FRVGGCPG.js";
import "./chunk-XLUGL47I.js";
import "./chunk-MO4CUXYF.js";
import "./chunk-TVG7RZWD.js";
import "./chunk-J4SXN6SC.js";
import "./chunk-QW6PUZY7.js";
import "./chunk-XQNJUBH3.js";
import "./chunk-TNDUCKS4.js";
import "./chunk-TY42KNPP.js";
import "./chunk-2XOXYJXM.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-2ZSFXRSY.js";
import "./chunk-CSP7XIYB.js";
import "./chunk-J23CTRON.js";
import "./chunk-UHVLQ4XK.js";
import "./chunk-BKUNF3BT.js";
import "./chunk-SV2NUQXX.js";
import "./chunk-RFRVB43M.js";
import "./chunk-LFEOI45X.js";
import "./chunk-FCR7HLFZ.js";
import {
  openEmbedding
} from "./chunk-F4LSG27J.js";
import "./chunk-SHLNK5W7.js";
import "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-BJY47QON.js";
import "./chunk-BV6LEHPT.js";
import "./chunk-JCRZABTO.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-FWULUB3H.js";
import "./chunk-ZN343PKZ.js";
import "./chunk-J5R3LKEN.js";
import "./chunk-TAMHQAQU.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-M4URBNEV.js";
import "./chunk-M5JJSKID.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-W4WGAWAM.js";
import "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-ZYJUFE2M.js";
import "./chunk-6PV7H552.js";
import "./chunk-NVOP5WHG.js";
import "./chunk-P3IKFHKZ.js";
import "./chunk-D6DAZZUW.js";
import "./chunk-KV3RCNQ6.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-UPWWFXVT.js";
import "./chunk-D6XPNAL3.js";
import "./chunk-LKLKBO33.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-JBXV7KQQ.js";
import "./chunk-B2BWVCLW.js";

// src/release-action/publish.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
async function publish(request) {
  const { repository, token, workspace, env, threads, approve, log } = request;
  const name = env.GITHUB_REPOSITORY ?? "";
  const plans = await readPublishPlans(request, request.datasets);
  const build = buildWith(
    repository,
    {
      repositoryName: name,
      ...env.GITHUB_SERVER_URL === void 0 ? {} : { serverUrl: env.GITHUB_SERVER_URL },
      ...threads === void 0 ? {} : { threads },
      embedding: openEmbedding({ env, workspace })
    },
    log
  );
  const host = createGitHubReleases({
    token,
    repository: name,
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
    ...env.HEARTCUT_CONSUMER_TOKEN === void 0 ? {} : { consumerToken: env.HEARTCUT_CONSUMER_TOKEN }
  });
  const copier = createHuggingFaceCopier({
    token: env.HF_TOKEN ?? "",
    ...env.HF_ENDPOINT === void 0 ? {} : { hubUrl: env.HF_ENDPOINT }
  });
  const scratch = await mkdtemp(join(env.RUNNER_TEMP ?? tmpdir(), "heartcut-"));
  try {
    return await publishReleases(plans, {
      host,
      approve,
      build,
      openFolder: async () => openReleaseFolder(await mkdtemp(join(scratch, "release-"))),
      copier,
      log
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
export {
  publish
};
