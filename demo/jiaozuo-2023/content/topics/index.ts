import { agricultureTopics } from "./agriculture.ts";
import { buildingTopics } from "./building.ts";
import { chemicalsTopics } from "./chemicals.ts";
import { digitalTopics } from "./digital.ts";
import { energyTopics } from "./energy.ts";
import { environmentTopics } from "./environment.ts";
import { foodTopics } from "./food.ts";
import { healthTopics } from "./health.ts";
import { lightTopics } from "./light.ts";
import { machinesTopics } from "./machines.ts";
import { metalsTopics } from "./metals.ts";
import { rubberTopics } from "./rubber.ts";
import { toolsTopics } from "./tools.ts";
import type { TopicSeed } from "./topic.ts";

/** Every subject on which the city asks and experts work. */
export const topics: readonly TopicSeed[] = [
  ...agricultureTopics,
  ...buildingTopics,
  ...chemicalsTopics,
  ...digitalTopics,
  ...energyTopics,
  ...environmentTopics,
  ...foodTopics,
  ...healthTopics,
  ...lightTopics,
  ...machinesTopics,
  ...metalsTopics,
  ...rubberTopics,
  ...toolsTopics,
];

const byId = new Map(topics.map((topic) => [topic.id, topic]));

/** The topic of that id; throws on an unknown one (a slip in the data files). */
export function topicById(id: string): TopicSeed {
  const topic = byId.get(id);
  if (!topic) throw new Error(`unknown topic ${id}`);
  return topic;
}
