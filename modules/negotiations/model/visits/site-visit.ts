import { z } from "zod";
import { PartyKeySchema } from "../party.ts";
import { ClockTime } from "../programme/programme.ts";

const Id = z.string().min(1).max(80);
const words = (max: number) => z.string().trim().max(max);
export const VISIT_STATES = ["planned", "confirmed", "done", "cancelled"] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** A site visit (实地考察): parties leave together and are away, on the road included, from `departsAt` to `returnsAt`. */
export const SiteVisitInput = z
  .strictObject({
    hostOrganisationId: Id,
    title: words(120).min(1),
    day: z.iso.date(),
    /** Leaves the venue. */
    departsAt: ClockTime,
    /** At the factory from … to …; the rest is travel. */
    startsAt: ClockTime,
    endsAt: ClockTime,
    /** Back at the venue. */
    returnsAt: ClockTime,
    capacity: z.number().int().min(1).max(80),
    vehicleId: Id.nullish(),
    address: words(200).nullish(),
    contactName: words(40).nullish(),
    contactPhone: words(30).nullish(),
    parties: z.array(PartyKeySchema).max(80).default([]),
    engagementIds: z.array(Id).max(80).default([]),
    checklist: z
      .array(z.strictObject({ id: Id, text: words(200).min(1), done: z.boolean().default(false) }))
      .max(40)
      .default([]),
  })
  .refine((v) => v.departsAt <= v.startsAt && v.startsAt < v.endsAt && v.endsAt <= v.returnsAt, {
    path: ["startsAt"],
    message: "时间须依次为出发、到达、离开、返回 / times run: departure, start, end, return",
  });
export type SiteVisitInput = z.infer<typeof SiteVisitInput>;
export const SiteVisit = z.object({
  id: z.string(),
  version: z.number().int(),
  activityId: z.string(),
  editionId: z.string(),
  code: z.string(),
  hostOrganisationId: z.string(),
  hostName: z.string(),
  county: z.string().nullable(),
  title: z.string(),
  day: z.string(),
  departsAt: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  returnsAt: z.string(),
  capacity: z.number().int(),
  vehicleId: z.string().nullable(),
  address: z.string().nullable(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  parties: z.array(z.object({ key: PartyKeySchema, name: z.string() })),
  engagementIds: z.array(z.string()),
  checklist: z.array(z.object({ id: z.string(), text: z.string(), done: z.boolean() })),
  state: z.enum(VISIT_STATES),
  cancelledReason: z.string().nullish(),
  allowedActions: z.array(z.string()),
});
export type SiteVisit = z.infer<typeof SiteVisit>;

/** One line of the list, with what a table shows of it. */
export const VisitItem = SiteVisit.extend({
  vehicleName: z.string().nullable(),
  partyNames: z.array(z.string()),
  partyCount: z.number().int(),
  checked: z.number().int(),
});
export type VisitItem = z.infer<typeof VisitItem>;
/** A visit with its engagements by code, of which its being done can be recorded as the meeting. */
export const VisitView = VisitItem.extend({
  engagements: z.array(z.object({ id: z.string(), code: z.string(), title: z.string() })),
  /** Steps of its state, the newest first, each with the reason that was given; for the officers. */
  trail: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      by: z.string(),
      step: z.string(),
      reason: z.string().nullable(),
    }),
  ),
});
export type VisitView = z.infer<typeof VisitView>;
export const VisitStepInput = z.strictObject({
  version: z.number().int().min(1).optional(),
  reason: words(1000).optional(),
  /** With `finish`: note the visit as a meeting of its engagements. */
  record: z.boolean().optional(),
  result: z.enum(["negotiating", "intent", "hold"]).optional(),
  nextStep: words(1000).optional(),
});
export type VisitStepInput = z.infer<typeof VisitStepInput>;
