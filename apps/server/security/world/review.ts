import type { Runtime } from "../../runtime.ts";
import { type Client, idOf } from "./client.ts";

/** Two needs whose desks let their time run out, and one that an expert is asked to test-read. */
export async function makeReviews(
  runtime: Runtime,
  as: Client,
  world: Record<string, string>,
): Promise<void> {
  const late = [world.needSubmitted ?? "", world.needAtCity ?? ""];
  // As the job would days later.
  await runtime.platform.db
    .updateTable("needs")
    .set({ escalatedAt: new Date().toISOString() })
    .where("id", "in", late)
    .execute();
  const asked = await as("county", "POST", `/api/needs/${world.needApproved}/test-reads`, {
    expertId: world.expert,
  });
  world.testRead = idOf((asked.testReads as Record<string, unknown>[])[0] as never);
}
