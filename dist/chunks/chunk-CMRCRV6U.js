import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/algorithms/dot.ts
function dot(a, aStart, b, bStart, length) {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < length; i += 4) {
    s0 += a[aStart + i] * b[bStart + i];
    s1 += a[aStart + i + 1] * b[bStart + i + 1];
    s2 += a[aStart + i + 2] * b[bStart + i + 2];
    s3 += a[aStart + i + 3] * b[bStart + i + 3];
  }
  for (; i < length; i += 1) s0 += a[aStart + i] * b[bStart + i];
  return s0 + s1 + s2 + s3;
}

export {
  dot
};
