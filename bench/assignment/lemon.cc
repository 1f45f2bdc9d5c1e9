// LEMON's network simplex on the same problem. Input: demands supplies most each, then per demand: count, (supply affinity)*.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <cstdio>
#include <ctime>
#include <vector>
static double cpu() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}
int main(int, char** argv) {
  FILE* f = fopen(argv[1], "rb");
  int head[4];
  if (!f || fread(head, 4, 4, f) != 4) return 1;
  const int n = head[0], m = head[1], most = head[2], each = head[3];
  std::vector<std::vector<int>> rows(n);
  for (auto& row : rows) {
    int k;
    if (fread(&k, 4, 1, f) != 1) return 1;
    row.resize(2 * k);
    if (fread(row.data(), 4, 2 * k, f) != size_t(2 * k)) return 1;
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
  printf("{\"optimal\":%s,\"total\":%lld,\"build\":%.1f,\"solve\":%.1f}\n", optimal ? "true" : "false",
         -simplex.totalCost<long long>(), t1 - t0, cpu() - t1);
}
