import type { FieldSpec } from "#libs/tabular/index.ts";

type Column = Omit<FieldSpec, "kind" | "required"> & { readonly use: "read" | "not-read" };
const column = (
  id: string,
  zh: string,
  en: string,
  aliases: string,
  use: Column["use"] = "read",
): Column => ({
  id,
  label: { zh, en },
  aliases: aliases.split(/\s*,\s*/).filter(Boolean),
  use,
});
/** Recognised so that nothing else takes them for its own, and never looked at. */
const notRead = (id: string, zh: string, en: string, aliases = ""): Column =>
  column(id, zh, en, aliases, "not-read");

/** Columns of a seekers' file (求职者登记表); any of the first group of words is enough to match by. */
export const SEEKER_COLUMNS: readonly Column[] = [
  column(
    "code",
    "编号",
    "Code",
    "求职者编号, 登记编号, 登记号, 简历编号, 人员编号, 序号, ID, seeker id, seeker_id, No.",
  ),
  column(
    "intention",
    "意向岗位",
    "Post wished for",
    "求职意向, 期望岗位, 期望职位, 意向职位, 求职岗位, 应聘岗位, 应聘职位, 目标岗位, 目标职位, 意向岗位名称, desired position, intention",
  ),
  column("major", "专业", "Major", "所学专业, 专业名称, 毕业专业, major"),
  column("skills", "技能", "Skills", "专业技能, 技能特长, 职业技能, 掌握技能, 特长, 能力, 技能标签, skills"),
  column(
    "certificates",
    "证书",
    "Certificates",
    "资格证书, 职业资格, 职业资格证书, 技能证书, 职称, certificates",
  ),
  column("resume", "简历", "Résumé", "个人简历, 简历内容, 个人简介, 简介, resume, cv"),
  column("work", "工作经历", "Work history", "工作经验描述, 工作内容, 从业经历, 实践经历, work history"),
  column("internships", "实习经历", "Internships", "实习经验, 实习"),
  column("projects", "项目经历", "Projects", "项目经验, projects"),
  column("summary", "自我评价", "About oneself", "自我介绍, 个人优势, 个人评价, 备注"),
  column(
    "category",
    "意向岗位类别",
    "Category wished for",
    "期望职业, 期望职业类别, 意向职业, 意向工种, 意向类别, 期望岗位类别, 职位类别, 岗位类别",
  ),
  column(
    "industry",
    "意向行业",
    "Industry wished for",
    "期望行业, 求职行业, 期望从事行业, 行业, desired industry",
  ),
  column(
    "city",
    "意向城市",
    "City wished for",
    "期望城市, 意向地区, 期望地区, 期望工作地, 期望工作地点, 期望工作城市, 意向工作地, 意向工作地点, 意向工作城市, 求职地区, 工作地点, 工作地, 期望地点, desired city",
  ),
  column(
    "residence",
    "现居住地",
    "Place of residence",
    "居住地, 现居住城市, 所在城市, 所在地, 现所在地, 现住址, residence",
  ),
  column(
    "salaryMin",
    "意向薪资下限",
    "Lowest pay wished for",
    "期望薪资下限, 期望月薪下限, 最低期望薪资, 最低期望月薪, 最低薪资要求",
  ),
  column("salaryMax", "意向薪资上限", "Highest pay wished for", "期望薪资上限, 期望月薪上限"),
  column(
    "salary",
    "意向薪资",
    "Pay wished for",
    "期望薪资, 期望月薪, 期望年薪, 期望薪酬, 期望待遇, 期望工资, 薪资期望, 薪资要求, 意向月薪, 意向薪酬, 薪资, 月薪, expected salary, salary",
  ),
  column("education", "学历", "Education", "最高学历, 文化程度, 学历层次, 学历学位, education, degree"),
  column(
    "experience",
    "工作年限",
    "Years of experience",
    "工作经验, 从业年限, 工作经验年限, 经验, 工龄, experience, years of experience",
  ),
  column(
    "jobType",
    "工作类型",
    "Type of work",
    "意向工作类型, 求职类型, 工作性质, 期望工作性质, 岗位类型, 类型, job type",
  ),
  column("age", "年龄", "Age", "age"),
  column("birth", "出生日期", "Date of birth", "出生年月, 出生年月日, birth date"),
  column(
    "consent",
    "是否同意",
    "Consent",
    "授权, 本人同意, 同意授权, 是否授权, 同意推荐, 个人信息授权, consent",
  ),
  notRead("name", "姓名", "Name", "名字, 求职者姓名, 求职者"),
  notRead("gender", "性别", "Gender"),
  notRead("mobile", "手机", "Mobile", "手机号, 手机号码, 联系电话, 电话, 联系方式, phone"),
  notRead("email", "邮箱", "E-mail", "电子邮箱, 电子邮件"),
  notRead("idNumber", "身份证号", "Identity number", "身份证号码, 身份证, 证件号码"),
  notRead("school", "学校", "School", "毕业院校, 毕业学校, 院校"),
  notRead("department", "院系", "Department", "学院, 系"),
  notRead("graduation", "届次", "Year of graduation", "届别, 毕业届次, 毕业年份, 毕业时间, 毕业日期"),
  notRead("ethnicity", "民族", "Ethnicity"),
  notRead("politicalStatus", "政治面貌", "Political status"),
  notRead("marriage", "婚姻状况", "Marital status", "婚否"),
  notRead("nativePlace", "籍贯", "Native place", "户籍, 户口所在地, 户籍所在地, 生源地"),
];

/** Columns of a posts' file (岗位表), and those of postings as job sites give them out. */
export const POST_COLUMNS: readonly Column[] = [
  column(
    "code",
    "编号",
    "Code",
    "岗位编号, 职位编号, 岗位代码, 序号, ID, job id, job_id, jobid, post id, post_id, No.",
  ),
  column(
    "title",
    "岗位名称",
    "Post",
    "职位名称, 招聘岗位, 招聘职位, 需求岗位, 岗位, 职位, 工种名称, job_name, job name, job title, title, position",
  ),
  column(
    "category",
    "岗位类别",
    "Category",
    "职位类别, 职业类别, 职业分类, 岗位分类, 职位分类, 工种, category",
  ),
  column("industry", "行业", "Industry", "所属行业, 行业类别, 单位行业, 企业行业, companyind_text, industry"),
  column("major", "专业", "Major", "专业要求, 需求专业, 所需专业, 专业需求, major"),
  column(
    "requirements",
    "要求",
    "Requirements",
    "岗位要求, 任职要求, 任职资格, 任职条件, 职位要求, 能力要求, 其他要求, 技能要求, 招聘要求, requirements",
  ),
  column(
    "duties",
    "岗位职责",
    "Duties",
    "工作内容, 工作职责, 职位描述, 岗位描述, 职位信息, 职责, 职责描述, job_description, description, duties",
  ),
  column("headcount", "人数", "Heads", "招聘人数, 需求人数, 岗位人数, 拟招人数, 招聘数量, headcount"),
  column("education", "学历", "Education", "学历要求, 最低学历, 学历层次, degreefrom_text, education"),
  column(
    "experience",
    "经验",
    "Experience",
    "工作经验, 经验要求, 工作年限, 工作经验要求, 年限要求, workyear_text, experience",
  ),
  column("age", "年龄", "Age", "年龄要求, 年龄上限, age"),
  column(
    "salaryMin",
    "月薪下限",
    "Lowest pay",
    "薪资下限, 最低月薪, 最低薪资, 薪酬下限, 年薪下限, salary min, salary_min",
  ),
  column(
    "salaryMax",
    "月薪上限",
    "Highest pay",
    "薪资上限, 最高月薪, 最高薪资, 薪酬上限, 年薪上限, salary max, salary_max",
  ),
  column(
    "salary",
    "月薪",
    "Pay",
    "薪资, 薪酬, 工资, 薪资范围, 薪资待遇, 薪酬待遇, 工资待遇, 待遇, 月薪范围, 年薪, providesalary_text, salary",
  ),
  column(
    "place",
    "工作地",
    "Place of work",
    "工作地点, 工作城市, 工作地区, 工作区域, 城市, 地区, 地点, workarea_text, city, location",
  ),
  column(
    "jobType",
    "类型",
    "Type of work",
    "工作类型, 工作性质, 用工形式, 岗位性质, 职位性质, 用工性质, job type",
  ),
  column("tags", "标签", "Tags", "attribute_text, 岗位标签, 职位标签, 职位属性, tags"),
  notRead(
    "company",
    "单位名称",
    "Employer",
    "企业名称, 公司名称, 用人单位, 招聘单位, 单位, 公司, company_name, company",
  ),
  notRead("companyKind", "单位性质", "Kind of employer", "企业性质, 公司性质, companytype_text"),
  notRead("companySize", "规模", "Size of the employer", "单位规模, 企业规模, companysize_text"),
  notRead("benefits", "福利", "Benefits", "福利待遇, 其他待遇, jobwelf"),
  notRead("date", "发布日期", "Date", "更新日期, 发布时间, 更新时间, updatedate, issuedate"),
  notRead("contact", "联系人", "Contact person"),
  notRead("phone", "联系电话", "Telephone", "电话, 联系方式, 手机"),
  notRead("address", "地址", "Address", "单位地址, 详细地址, 联系地址"),
];

/** The columns as libs/tabular looks for them: every cell is text here and read afterwards. */
export const fieldSpecs = (columns: readonly Column[]): FieldSpec[] =>
  columns.map(({ id, label, aliases }) => ({ id, label, aliases, kind: "text", required: false }));
export type { Column };
