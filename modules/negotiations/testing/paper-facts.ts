import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { AttendanceReply } from "../model/attendance.ts";
import type { Guest, PaperFacts, PublishedFacts } from "../model/papers/facts.ts";
import type { FrozenVisit } from "../model/timetable/problem/inputs.ts";

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"];
const GIVEN = ["明远", "雅琴", "志刚", "晓", "国栋", "思齐", "文静", "建华", "海", "若兰"];
const FOREIGN = [
  "Alexander Maximilian von Hohenberg-Lichtenstein",
  "Maria José Fernández de la Cruz y Santamaría",
  "Jon Li",
  "Krzysztof Wawrzyniec Brzęczyszczykiewicz",
];
const SCHOOLS = ["某某工业大学材料科学与工程学院", "某某科学院过程工程研究所", "某某农业大学"];
const TRADES = ["新材料", "装备制造", "生物医药", "绿色食品", "数字经济与智能网联汽车零部件产业技术研究院"];

const reply = (more: Partial<AttendanceReply> = {}): AttendanceReply => ({
  reply: "accepted",
  diet: "none",
  hotel: false,
  companions: 0,
  representatives: 1,
  attendees: [],
  ...more,
});

function expert(i: number): Guest {
  const foreign = i % 9 === 4;
  const name = foreign
    ? (FOREIGN[(i >> 3) % FOREIGN.length] ?? "")
    : `${SURNAMES[i % SURNAMES.length]}${GIVEN[(i * 3) % GIVEN.length]}`;
  return {
    attendanceId: `a-x${i}`,
    key: `expert:x${i}`,
    kind: "expert",
    name,
    nameEn: foreign ? name : null,
    organisationName: SCHOOLS[i % SCHOOLS.length] ?? null,
    county: null,
    protocolRank: 100 + i,
    language: foreign ? "en" : "zh",
    replyState: i % 10 === 9 ? "waiting" : "accepted",
    reply: reply({
      interpreter: foreign ? "en" : null,
      hotel: true,
      arrival:
        i % 5 === 0
          ? { day: "2023-09-23", time: "16:40", transport: "train", number: `G${500 + i}`, pickUp: true }
          : null,
    }),
    hotelName: i % 5 === 0 ? "某某国际酒店" : null,
  };
}
function enterprise(i: number): Guest {
  const county = jiaozuo.counties[i % 11];
  const name = `${county?.label.zh}${TRADES[i % TRADES.length]}有限公司`;
  return {
    attendanceId: `a-o${i}`,
    key: `organisation:o${i}`,
    kind: "organisation",
    name,
    nameEn: null,
    organisationName: name,
    county: county?.code ?? null,
    protocolRank: 500,
    language: "zh",
    replyState: "accepted",
    reply: reply({ attendees: [{ name: `${SURNAMES[(i * 7) % SURNAMES.length]}经理` }] }),
    hotelName: null,
  };
}

const two = (n: number): string => String(n).padStart(2, "0");
/** Eight half hours a day on two days, with an opening ceremony before. */
function slots() {
  const found: PublishedFacts["names"]["slots"] = [];
  for (const day of ["2023-09-24", "2023-09-25"]) {
    if (day.endsWith("24"))
      found.push({
        id: "s-open",
        day,
        startsAt: "08:30",
        endsAt: "09:00",
        session: "morning",
        kind: "ceremony",
        title: { zh: "开幕式", en: "Opening ceremony" },
      });
    for (let i = 0; i < 8; i++) {
      const from = 9 * 60 + i * 30 + (i >= 4 ? 180 : 0);
      const at = (m: number) => `${two(Math.floor(m / 60))}:${two(m % 60)}`;
      found.push({
        id: `s-${day.slice(8)}-${i}`,
        day,
        startsAt: at(from),
        endsAt: at(from + 30),
        session: i < 4 ? "morning" : "afternoon",
        kind: "meeting",
        title: null,
      });
    }
  }
  return found;
}

/** Two days as large as those of the demonstration: `experts` and `enterprises` who meet at `tables` of eleven counties. */
export function paperFacts({ experts = 69, enterprises = 49, tables = 33 } = {}): PaperFacts {
  const guests = [
    ...Array.from({ length: experts }, (_, i) => expert(i)),
    ...Array.from({ length: enterprises }, (_, i) => enterprise(i)),
  ];
  const counties = jiaozuo.counties.map((c) => ({ code: c.code, name: c.label }));
  const rooms = ["太极厅", "云台厅", "怀商厅"].map((zh, i) => ({
    id: `r${i}`,
    name: { zh, en: ["Taiji Hall", "Yuntai Hall", "Huaishang Hall"][i] ?? zh },
    floor: `${i + 1}层`,
  }));
  const seats = Array.from({ length: tables }, (_, i) => ({
    id: `t${i}`,
    number: String(i + 1),
    roomId: `r${i % 3}`,
    county: counties[i % 11]?.code ?? null,
  }));
  const all = slots();
  const talks = all.filter((s) => s.kind === "meeting");
  const meetings = Array.from({ length: Math.min(experts, enterprises) * 4 }, (_, i) => {
    const host = guests[experts + (i % enterprises)];
    return {
      id: `m${i}`,
      code: `QT-${i}`,
      title:
        i % 7 === 0
          ? "高性能锂离子电池正极材料及其规模化制备关键技术联合攻关与成果转化合作"
          : "功能涂层产品升级技术需求",
      county: host?.county ?? "",
      parties: [`expert:x${(i * 5) % experts}`, host?.key ?? ""],
      engagementId: null,
    };
  });
  const visits: FrozenVisit[] = Array.from({ length: 8 }, (_, i) => ({
    id: `v${i}`,
    code: `KC-${i}`,
    title: "生产线与研发中心",
    hostName: guests[experts + i]?.name ?? "",
    day: "2023-09-25",
    departsAt: "13:30",
    startsAt: "14:00",
    endsAt: "15:30",
    returnsAt: "16:00",
    address: "某某路 1 号产业集聚区 3 号厂房",
    vehicle: `考斯特${i + 1}号`,
    parties: [0, 1, 2, 3, 4].map((k) => `expert:x${(i * 5 + k) % experts}`),
  }));
  const version: PublishedFacts = {
    activityId: "jz-main",
    number: 2,
    publishedAt: "2023-09-20T02:00:00.000Z",
    names: {
      parties: guests.map(({ key, name, nameEn, county }) => ({ key, name, nameEn, county })),
      meetings,
      slots: all,
      tables: seats.map((t) => ({
        id: t.id,
        number: t.number,
        county: t.county,
        room: rooms.find((r) => r.id === t.roomId)?.name ?? { zh: "", en: "" },
      })),
    },
    placements: meetings.map((m, i) => ({
      meeting: m.id,
      slot: talks[Math.floor((i * talks.length) / meetings.length)]?.id ?? "",
      table: seats[i % seats.length]?.id ?? null,
    })),
    visits,
  };
  return {
    activity: {
      id: "jz-main",
      editionId: "jz",
      name: { zh: "第十二届招才引智专场活动", en: "Twelfth Conference for Attracting Talent and Expertise" },
      startsOn: "2023-09-24",
      endsOn: "2023-09-25",
      venue: "某某国际会议中心",
      host: { zh: "焦作市人民政府", en: "Jiaozuo Municipal People's Government" },
      timeZone: "Asia/Shanghai",
    },
    publicUrl: "https://huizhi.example.org",
    madeAt: "2023-09-21 10:00",
    version,
    earlier: [],
    guests,
    rooms,
    tables: seats,
    vehicles: [
      {
        id: "c1",
        version: 1,
        activityId: "jz-main",
        name: "考斯特1号",
        plate: "豫H00001",
        seats: 19,
        driver: "测试司机",
        phone: "13800000000",
      },
    ],
    visits: visits.map((v) => ({
      ...v,
      county: null,
      vehicleId: "c1",
      contactName: "测试联系人",
      contactPhone: "13900000000",
    })),
    tickets: guests.map((g) => ({
      party: g.key,
      name: g.kind === "organisation" ? (g.reply?.attendees[0]?.name ?? g.name) : g.name,
      code: `HZ1.${g.attendanceId}.AAAAAAAAAAAAAAAAAAAAAA`,
    })),
    ceremony: {
      items: [1, 2, 3].map((position) => ({
        position,
        title: "高性能锂离子电池正极材料联合研发中心合作协议",
        demandParty: "某某县新材料有限公司",
        supplyParty: "某某工业大学",
        signatories: [
          { side: "demand", name: "甲代表", position: position * 2 - 1 },
          { side: "supply", name: "乙代表", position: position * 2 },
        ],
      })),
      plaques: [
        {
          position: 1,
          organisationName: "某某县新材料有限公司",
          kind: { zh: "博士后创新实践基地", en: "Post-doctoral innovation practice base" },
          approvalNumber: "豫人社〔2023〕1号",
          presenter: "颁牌人",
          recipient: "领牌人",
        },
      ],
    },
    organisers: [
      { county: null, name: "市级操作员" },
      { county: "410802", name: "县区经办" },
    ],
    counties,
    whole: true,
  };
}
