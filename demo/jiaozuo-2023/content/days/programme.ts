import type { Text } from "../types.ts";

/** Rooms of 焦作迎宾馆 as the demonstration draws them; sizes, tables and walking times are invented. */
export const rooms: readonly {
  readonly key: string;
  readonly name: Text;
  readonly floor: string;
  readonly width: number;
  readonly height: number;
  /** Tables of each county that receives here. */
  readonly counties: Readonly<Record<string, number>>;
  /** Walking minutes to rooms named before. */
  readonly walks: Readonly<Record<string, number>>;
}[] = [
  {
    key: "main-hall",
    name: { zh: "一楼洽谈大厅", en: "Main negotiation hall" },
    floor: "1F",
    width: 42,
    height: 26,
    counties: { "410882": 3, "410883": 3, "410822": 4, "410823": 4, "410825": 3, "410803": 3 },
    walks: {},
  },
  {
    key: "second-hall",
    name: { zh: "二楼洽谈厅", en: "Second negotiation hall" },
    floor: "2F",
    width: 30,
    height: 20,
    counties: { "410802": 2, "410811": 2, "410804": 2, "410821": 1, "410871": 3 },
    walks: { "main-hall": 4 },
  },
  {
    key: "interpreters",
    name: { zh: "二楼国际洽谈室", en: "International room" },
    floor: "2F",
    width: 14,
    height: 8,
    counties: {},
    walks: { "main-hall": 5, "second-hall": 1 },
  },
];

/** Tables with an English interpreter, for whoever needs one; the interpreters are invented. */
export const interpreterTables = [
  { number: "I1", interpreter: "林砚棠" },
  { number: "I2", interpreter: "梁舒珩" },
  { number: "I3", interpreter: "程景蘅" },
  { number: "I4", interpreter: "徐牧遥" },
] as const;

/** How the two days run. */
export const slotPlans = [
  {
    days: ["2023-09-24"],
    from: "09:00",
    to: "17:10",
    minutes: 40,
    change: 0,
    replace: false,
    pauses: [
      pause("09:00", "10:15", "ceremony", "开幕式暨项目签约、授牌", "Opening, signing and award of plaques"),
      pause("10:15", "10:30", "transfer", "前往洽谈区", "Move to the tables"),
      pause("11:50", "13:30", "meal", "午餐", "Lunch"),
      pause("15:30", "15:50", "break", "茶歇", "Tea"),
    ],
  },
  {
    days: ["2023-09-25"],
    from: "08:40",
    to: "15:30",
    minutes: 40,
    change: 0,
    replace: false,
    pauses: [
      pause("10:00", "10:20", "break", "茶歇", "Tea"),
      pause("11:40", "13:30", "meal", "午餐", "Lunch"),
      pause("16:30", "17:30", "ceremony", "现场签约与总结", "Signing at the venue, closing"),
    ],
  },
] as const;

function pause(
  startsAt: string,
  endsAt: string,
  kind: "ceremony" | "transfer" | "meal" | "break",
  zh: string,
  en: string,
) {
  return { startsAt, endsAt, kind, title: { zh, en } };
}

/** Coaches and cars; plates and drivers are invented. */
export const vehicles: readonly {
  readonly key: string;
  readonly name: string;
  readonly plate: string;
  readonly seats: number;
  readonly driver: string;
  readonly phone: string;
}[] = [
  ["coach-1", "大巴1号", 45],
  ["coach-2", "大巴2号", 45],
  ["minibus-1", "中巴1号", 19],
  ["minibus-2", "中巴2号", 19],
  ["minibus-3", "中巴3号", 19],
  ...Array.from({ length: 8 }, (_, i) => [`car-${i + 1}`, `商务车${i + 1}号`, 7] as const),
].map((row, i) => {
  const [key, name, seats] = row as readonly [string, string, number];
  return {
    key,
    name,
    seats,
    plate: `豫H演${String(i + 1).padStart(3, "0")}`,
    driver: `${"赵钱孙李周吴郑王冯陈褚卫蒋"[i]}师傅`,
    phone: `1990009${String(i + 1).padStart(4, "0")}`,
  };
});
