import type { Platform, ServerModule } from "#platform/platform.ts";
import "../model/channels/channel.refusals.ts";
import "../model/recommendations/recommendation.refusals.ts";
import { bounceOperations } from "./channels/bounces/bounces.routes.ts";
import { createBounces } from "./channels/bounces/bounces.ts";
import { createChannelDirectory } from "./channels/channel.directory.ts";
import { channelOperations } from "./channels/channel.routes.ts";
import { createChannelService } from "./channels/channel.service.ts";
import { createChannelViews } from "./channels/channel.views.ts";
import { dispatchOperations } from "./channels/dispatches/dispatch.routes.ts";
import { createDispatchService } from "./channels/dispatches/dispatch.service.ts";
import { createDispatchViews } from "./channels/dispatches/dispatch.views.ts";
import { createSending } from "./channels/dispatches/sending.ts";
import { partnerOperations } from "./channels/partner/partner.routes.ts";
import { createPartner } from "./channels/partner/partner.ts";
import type { ChannelPorts } from "./channels/ports.ts";
import { registeredChannelFigures } from "./channels/reading/channels.figures.ts";
import { createIntake } from "./recommendations/intake.ts";
import { recommendationEffects } from "./recommendations/letters.ts";
import { createOffers } from "./recommendations/offers.ts";
import { portalOfferOperations } from "./recommendations/portal.routes.ts";
import type { RecommendationPorts } from "./recommendations/ports.ts";
import { recommendationOperations } from "./recommendations/recommendation.routes.ts";
import { createRecommendationViews } from "./recommendations/recommendation.views.ts";
import { createScreening } from "./recommendations/screening.ts";
import { createPublicationTodos } from "./recommendations/todos.ts";

export type CarryingPorts = ChannelPorts & RecommendationPorts;

/** Needs are carried to channels, and experts come back recommended: channels, dispatches, partners' pages, the screening queue. */
export function createCarrying(platform: Platform, ports: CarryingPorts) {
  const channels = createChannelService(platform, ports);
  const channelViews = createChannelViews(platform, ports);
  const dispatches = createDispatchService(platform, ports);
  const dispatchViews = createDispatchViews(platform, ports);
  const bounces = createBounces(platform);
  const sending = createSending(platform, ports, bounces);
  const partner = createPartner(platform, ports);
  const intake = createIntake(platform, ports);
  const offers = createOffers(platform, ports, intake);
  const screening = createScreening(platform, ports);
  const module: ServerModule = {
    operations: [
      // Before the routes with an id: "bounces" is none.
      ...bounceOperations(bounces),
      ...channelOperations(platform, channels, channelViews),
      ...dispatchOperations(platform, dispatches, { views: dispatchViews, sending }),
      ...partnerOperations(partner, offers, ports),
      ...portalOfferOperations(offers),
      ...recommendationOperations(platform, screening, createRecommendationViews(platform, ports)),
    ],
    effects: { ...sending.effects, ...recommendationEffects(platform) },
    todos: createPublicationTodos(platform),
  };
  return {
    module,
    channels,
    channelViews,
    dispatches,
    dispatchViews,
    sending,
    partner,
    bounces,
    intake,
    screening,
    figures: registeredChannelFigures,
    directory: createChannelDirectory(platform),
    reactions: screening.reactions,
  };
}
