import { ExpertInput } from "#modules/experts/model/expert.ts";
import { aDocx } from "#platform/documents/testing/a-document.ts";
import type { Runtime } from "../../runtime.ts";
import { systemContext } from "./cast.ts";
import type { Client } from "./client.ts";
import { CITY } from "./columns.ts";

/** A CV as an expert uploads it. */
export const aCv = (): Buffer => aDocx(["测试专家甲", "职称：教授", "研究方向：输送带接头失效与老化"]);

/** Somebody who registered and waits, a need that is followed, a question that was answered. */
export async function makeExpertSide(
  runtime: Runtime,
  as: Client,
  world: Record<string, string>,
): Promise<void> {
  const { platform, experts } = runtime;
  world.registeredExpert = "registered-expert";
  await platform.commands.run(systemContext(runtime), (work) =>
    experts.registration.registerSelf(work, CITY, {
      values: ExpertInput.parse({
        public: { name: "待核验专家", organisationName: "测试学院" },
        contact: { email: "waiting@example.test" },
      }),
      registered: { id: world.registeredExpert as string, personId: "registered-person" },
    }),
  );
  await as("expert", "POST", `/api/needs/${world.needFree}/follow`, {});
  const asked = await as("expert", "POST", `/api/needs/${world.needFree}/questions`, {
    text: "接头的工作温度是多少？",
  });
  world.question = (asked as { id: string }).id;
  await as("enterprise", "POST", `/api/questions/${world.question}/messages`, { text: "约 180 摄氏度。" });
}
