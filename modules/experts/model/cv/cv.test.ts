import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ExpertDocumentInput } from "../expert.ts";
import { readCv } from "./cv.ts";

const values = (text: string) =>
  Object.fromEntries(readCv(text, "cv.docx").proposals.map((p) => [p.field, p.value]));

const CHINESE = `个人简历
姓名\t测试专家甲\t性别\t男
工作单位\t测试理工大学\t职称\t教授
邮箱：expert.a@example.com  手机：13800001234
一、教育背景
1995.9-1999.7 测试大学 本科 机械工程专业
2002.9-2006.6 测试科技大学 工学博士
二、研究方向
橡胶复合材料、输送带老化、接头失效
三、代表性论文
[1] 测试甲, 李四. 钢丝绳芯输送带接头失效机理[J]. 橡胶工业, 2020, 67(5): 10-15. doi:10.12136/j.issn.1000-890X.2020.05.0001
[2] 测试甲. 输送带老化
寿命预测[J]. 高分子材料, 2018.
四、授权专利
1. 一种输送带接头硫化方法，ZL201910000000.1，2019`;

test("a Chinese CV: labels in tables and lines, the highest degree, works one by one", () => {
  assert.deepEqual(values(CHINESE), {
    name: "测试专家甲",
    organisationName: "测试理工大学",
    title: "教授",
    titleTier: "senior",
    email: "expert.a@example.com",
    mobile: "13800001234",
    educationLevel: "doctor",
    degree: "工学博士",
    degreeUniversity: "测试科技大学",
    degreeYear: 2006,
    expertise: "橡胶复合材料、输送带老化、接头失效",
    keywords: ["橡胶复合材料", "输送带老化", "接头失效"],
  });
  const { language, documents } = readCv(CHINESE, "张 简历.docx");
  assert.equal(language, "zh");
  assert.deepEqual(
    documents.map((d) => [d.kind, d.title, d.year, d.doi]),
    [
      ["paper", "钢丝绳芯输送带接头失效机理", 2020, "10.12136/j.issn.1000-890x.2020.05.0001"],
      ["paper", "输送带老化寿命预测", 2018, null],
      ["patent", "一种输送带接头硫化方法，ZL201910000000.1，2019", 2019, null],
      ["cv", "张 简历", null, null],
    ],
  );
});

const ENGLISH = `Curriculum Vitae
Prof. Anna Testwell, PhD
Associate Professor, Department of Materials, University of Testing
E-mail: a.testwell@testing.example   Phone: +44 20 7946 0000
Research Interests
Conveyor belts, rubber ageing; fatigue of splices
Education
2009 PhD in Materials Science, Test Institute of Technology
2004 BSc, University of Somewhere
Selected Publications
1. Testwell, A. and Li, W. (2021). Ageing of steel-cord conveyor belts. Materials & Design, 200, 110.
2. A. Testwell, “Fatigue of vulcanised splices,” Polymer Testing, 2019.
Languages
English, German`;

test("an English CV: the name at the top, the title, the degree with its subject, references of two styles", () => {
  assert.deepEqual(values(ENGLISH), {
    email: "a.testwell@testing.example",
    mobile: "+44 20 7946 0000",
    nameEn: "Anna Testwell",
    title: "Associate Professor",
    titleTier: "deputy-senior",
    organisationName: "University of Testing",
    expertise: "Conveyor belts, rubber ageing; fatigue of splices",
    keywords: ["Conveyor belts", "rubber ageing", "fatigue of splices"],
    educationLevel: "doctor",
    degree: "PhD",
    degreeUniversity: "Test Institute of Technology",
    degreeYear: 2009,
    major: "Materials Science",
  });
  const { language, documents } = readCv(ENGLISH, "cv.pdf");
  assert.equal(language, "en");
  assert.deepEqual(
    documents.map((d) => [d.kind, d.title, d.year]),
    [
      ["paper", "Ageing of steel-cord conveyor belts", 2021],
      ["paper", "Fatigue of vulcanised splices", 2019],
      ["cv", "cv", null],
    ],
  );
});

test("a text that is no CV proposes nothing but itself", () => {
  const { proposals, documents } = readCv("会议通知\n请各单位于周五前报送材料。", "通知.docx");
  assert.deepEqual(proposals, []);
  assert.deepEqual(
    documents.map((d) => d.kind),
    ["cv"],
  );
});

test("whatever the text, nothing is thrown and what is proposed fits the profile", () => {
  const piece = fc.constantFrom(
    ...[
      "姓名：",
      "\t",
      "\n",
      "教授",
      "University of ",
      "Education\n",
      "Publications\n",
      "[1] ",
      "PhD in ",
      "2020",
      "[J]",
      "“",
      "”",
      "《",
      "@",
      ".com",
      "研究方向\n",
      "、",
      "10.1000/x",
      "+",
      "(",
      "\\",
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 60 }).map((p) => p.join("")),
  );
  fc.assert(
    fc.property(text, (t) => {
      const { proposals, documents } = readCv(t, "x.pdf");
      for (const { value, evidence } of proposals) {
        assert.ok(evidence.length <= 200);
        assert.ok(Array.isArray(value) ? value.length > 0 : value !== "");
      }
      for (const d of documents)
        assert.equal(ExpertDocumentInput.safeParse(d).success, true, JSON.stringify(d));
    }),
    { numRuns: 800 },
  );
});

test("a long text of nothing but one letter, or of labels, is read in the time of its length", () => {
  const start = process.cpuUsage();
  for (const unit of ["a", "A ", "中", "姓名：", "1 ", "University of ", "（(", "“x"])
    readCv(unit.repeat(200_000 / unit.length), "x.pdf");
  const { user, system } = process.cpuUsage(start);
  assert.ok((user + system) / 1e6 < 8, `${(user + system) / 1e6} s`);
});
