import { StageTag, type Tone } from "#platform/web/index.ts";
import {
  type RecommendationState,
  recommendationLifecycle,
} from "../../model/recommendations/recommendation.lifecycle.ts";

const tones: Readonly<Record<RecommendationState, Tone>> = {
  received: "info",
  accepted: "success",
  rejected: "neutral",
  duplicate: "neutral",
  withdrawn: "warning",
};
export const RecommendationTag = ({ state }: { state: RecommendationState }) => (
  <StageTag label={recommendationLifecycle.states[state].label} tone={tones[state]} />
);
