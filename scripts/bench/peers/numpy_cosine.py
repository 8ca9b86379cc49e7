"""numpy: every cosine of unit rows in blocks, by the BLAS it comes with. Prints what the comparison took, and
writes the pairs that reach the threshold: python numpy_cosine.py VECTORS ROWS DIMENSIONS THRESHOLD PAIRS"""
import json
import sys
import time

import numpy

path, rows, dimensions, threshold, target = sys.argv[1:]
vectors = numpy.fromfile(path, dtype=numpy.float32).reshape(int(rows), int(dimensions))
block = 1024
started = time.perf_counter()
found = []
for first in range(0, len(vectors), block):
    own = vectors[first : first + block]
    # Only those before, and those of the block itself, of which the lower half counts.
    cosines = own @ vectors[: first + len(own)].T
    i, j = numpy.nonzero(cosines >= float(threshold))
    i += first
    found.append(numpy.stack([i[j < i], j[j < i]], axis=1))
pairs = numpy.concatenate(found).astype(numpy.uint32)
took = time.perf_counter() - started
pairs.tofile(target)
print(json.dumps({"ms": took * 1000, "pairs": len(pairs)}))
