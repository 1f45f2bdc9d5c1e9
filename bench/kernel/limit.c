// What plain C does with the same postings: gcc -O3 -march=native limit.c && ./a.out FILE
// FILE: i32 documents, terms, postings, queries, query terms; offsets, u16 documents, f32 impacts, query offsets, query terms.
#include <immintrin.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
static double now(void) { struct timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec * 1e6 + t.tv_nsec / 1e3; }
int main(int argc, char **argv) {
  FILE *f = argc > 1 ? fopen(argv[1], "rb") : NULL;
  int32_t h[5];
  if (!f || fread(h, 4, 5, f) != 5) return 1;
  int n = h[0], terms = h[1], postings = h[2], queries = h[3], tokens = h[4], padded = (n + 15) & ~15;
  int32_t *offsets = malloc(4 * (terms + 1)), *qo = malloc(4 * (queries + 1)), *qt = malloc(4 * tokens);
  uint16_t *docs = malloc(2 * postings);
  float *impacts = malloc(4 * postings), *sums = aligned_alloc(64, 4 * padded), heap[64];
  if (fread(offsets, 4, terms + 1, f) != (size_t)terms + 1 || fread(docs, 2, postings, f) != (size_t)postings || fread(impacts, 4, postings, f) != (size_t)postings || fread(qo, 4, queries + 1, f) != (size_t)queries + 1 || fread(qt, 4, tokens, f) != (size_t)tokens) return 1;
  memset(sums, 0, 4 * padded);
  double best = 1e12, sink = 0;
  for (int round = 0; round < 7; round++) {
    double start = now();
    for (int q = 0; q < queries; q++) {
      for (int i = qo[q]; i < qo[q + 1]; i++)
        for (int p = offsets[qt[i]], e = offsets[qt[i] + 1]; p < e; p++) sums[docs[p]] += impacts[p];
      float least = 0;
      int held = 0;
      __m256 zero = _mm256_setzero_ps();
      for (int d = 0; d < padded; d += 16) {
        __m256 a = _mm256_load_ps(sums + d), b = _mm256_load_ps(sums + d + 8);
        if (_mm256_movemask_ps(_mm256_cmp_ps(_mm256_max_ps(a, b), _mm256_set1_ps(least), _CMP_GT_OQ)))
          for (int j = 0; j < 16; j++) {
            float v = sums[d + j];
            if (v <= least) continue;
            if (held < 20) heap[held++] = v;
            else { int worst = 0; for (int x = 1; x < 20; x++) if (heap[x] < heap[worst]) worst = x; heap[worst] = v; }
            if (held == 20) { least = heap[0]; for (int x = 1; x < 20; x++) if (heap[x] < least) least = heap[x]; }
          }
        _mm256_store_ps(sums + d, zero);
        _mm256_store_ps(sums + d + 8, zero);
      }
      sink += least;
    }
    double took = (now() - start) / queries;
    if (took < best) best = took;
  }
  printf("{\"us\":%.1f,\"check\":%.3f}\n", best, sink);
}
