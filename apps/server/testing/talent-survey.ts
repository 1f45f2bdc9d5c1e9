import { aWorkbook, type RawCell } from "#platform/spreadsheets/testing/a-workbook.ts";

/** A survey of posts with headers in a mixture of words, of `rows` rows (25,000 in the bench). */
export function aTalentSurvey(rows: number, options: { counties?: readonly string[] } = {}): Buffer {
  const fields = ["新材料", "新能源", "电子信息", "生物医药", "食品加工", "环境保护", "机械制造", "电线电缆"];
  const majors = ["材料工程", "化学工程", "机械设计", "食品科学", "自动化", "环境工程"];
  const counties = options.counties ?? ["沁阳市"];
  const header = [
    "用人单位",
    "县区",
    "招聘岗位",
    "行业",
    "领域",
    "招聘人数",
    "学历",
    "专业",
    "岗位职责",
    "年薪（万元）",
    "用工方式",
    "工作地",
    "截止时间",
    "是否涉密",
    "联系人",
    "联系电话",
  ];
  const body = Array.from({ length: rows }, (_, i): RawCell[] => {
    const county = counties[i % counties.length] as string;
    return [
      `${county.slice(0, 2)}测试第${1 + (i % 400)}有限公司`,
      county,
      `${fields[i % 8]}研发工程师${i + 1}`,
      ["2919", "3511", "1391", "3831"][i % 4] as string,
      fields[i % 8] as string,
      1 + (i % 5),
      ["硕士研究生及以上", "博士", "本科及以上"][i % 3] as string,
      `${majors[i % 6]}、${majors[(i + 1) % 6]}`,
      `负责第${i + 1}号项目的配方设计、中试与现场验证，编写工艺文件并指导生产。`,
      i % 7 === 0 ? "面议" : `${10 + (i % 10)}-${20 + (i % 15)}`,
      i % 2 === 0 ? "全职" : "柔性引进",
      county,
      { n: 45_200 + (i % 100), s: 1 },
      "否",
      `测试联系人${i % 400}`,
      13_800_000_000 + i,
    ];
  });
  return aWorkbook({ sheets: [{ name: "岗位表", rows: [header, ...body] }] });
}
