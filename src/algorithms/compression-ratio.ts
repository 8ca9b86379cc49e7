// How much smaller texts become where what repeats is written once: bytes by bytes of DEFLATE (RFC
// 1951) with gzip's frame, as Shaib et al. 2024 measure it (arXiv 2403.00553). A library of JavaScript
// and not Node's zlib: that differs by a few bytes between versions and machines.

/** Above 1 where something repeats; loaded when it is first needed. */
export type CompressionRatio = (text: Uint8Array) => number;

export async function loadCompressionRatio(): Promise<CompressionRatio> {
  const { gzipSync } = await import('fflate');
  // The time would be in the frame.
  return (text) => text.length / gzipSync(text, { level: 6, mtime: 0 }).length;
}
