import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** The process's Prometheus metrics; labels are route patterns and codes, never ids. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: "huizhi_http_request_seconds",
      help: "Duration of HTTP requests",
      labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
      registers: [registry],
    }),
    refusals: new Counter({
      name: "huizhi_refusals_total",
      help: "Expected noes by code",
      labelNames: ["code"],
      registers: [registry],
    }),
    commands: new Counter({
      name: "huizhi_commands_committed_total",
      help: "Commands committed by this process",
      registers: [registry],
    }),
    outboxWaiting: new Gauge({
      name: "huizhi_outbox_waiting",
      help: "Effects waiting in the outbox",
      registers: [registry],
    }),
    evidenceIntact: new Gauge({
      name: "huizhi_evidence_intact",
      help: "Whether the last verification found the evidence intact (1) or broken (0)",
      labelNames: ["what"],
      registers: [registry],
    }),
    evidenceVerified: new Gauge({
      name: "huizhi_evidence_verified_timestamp_seconds",
      help: "When audit log and ledger were last verified",
      registers: [registry],
    }),
    databaseClients: new Gauge({
      name: "huizhi_database_clients",
      help: "Connections of the pool",
      labelNames: ["state"],
      registers: [registry],
    }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
