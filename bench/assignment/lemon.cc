// LEMON's network simplex on the same problem. Arguments: matrix (float32, row-major), demands, supplies, most, each, best of each demand.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>
#include <vector>
static double cpu() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}
int main(int, char** argv) {
  const int n = atoi(argv[2]), m = atoi(argv[3]), most = atoi(argv[4]), each = atoi(argv[5]), top = std::min(m, atoi(argv[6]));
  std::vector<float> matrix(size_t(n) * m);
  FILE* f = fopen(argv[1], "rb");
  if (!f || fread(matrix.data(), 4, matrix.size(), f) != matrix.size()) return 1;
  const double start = cpu();
  std::vector<std::vector<int>> rows(n);
  std::vector<int> ids(m);
  for (int i = 0; i < n; i++) {
    const float* row = &matrix[size_t(i) * m];
    std::iota(ids.begin(), ids.end(), 0);
    if (top < m) std::nth_element(ids.begin(), ids.begin() + top, ids.end(), [row](int a, int b) { return row[a] > row[b]; });
    for (int k = 0; k < top; k++) {
      rows[i].push_back(ids[k]);
      rows[i].push_back(int(row[ids[k]]));
    }
  }
  const double t0 = cpu();
  lemon::SmartDigraph g;
  auto s = g.addNode(), t = g.addNode();
  std::vector<lemon::SmartDigraph::Node> D(n), S(m);
  for (auto& x : D) x = g.addNode();
  for (auto& x : S) x = g.addNode();
  lemon::SmartDigraph::ArcMap<int> cap(g), cost(g);
  auto arc = [&](lemon::SmartDigraph::Node a, lemon::SmartDigraph::Node b, int c, int w) {
    auto e = g.addArc(a, b);
    cap[e] = c;
    cost[e] = w;
  };
  for (int i = 0; i < n; i++) {
    arc(s, D[i], most, 0);
    for (size_t k = 0; k < rows[i].size(); k += 2) arc(D[i], S[rows[i][k]], 1, -rows[i][k + 1]);
  }
  for (auto& x : S) arc(x, t, each, 0);
  const double t1 = cpu();
  lemon::NetworkSimplex<lemon::SmartDigraph, int, long long> simplex(g);
  const bool optimal = simplex.upperMap(cap).costMap(cost).stSupply(s, t, n * most).run() == simplex.OPTIMAL;
  printf("{\"optimal\":%s,\"total\":%lld,\"select\":%.1f,\"build\":%.1f,\"solve\":%.1f}\n",
         optimal ? "true" : "false", -simplex.totalCost<long long>(), t0 - start, t1 - t0, cpu() - t1);
}
