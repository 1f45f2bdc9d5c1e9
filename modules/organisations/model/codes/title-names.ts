/** English names of the professional titles, as Chinese institutions use them on business cards; the standard has none. */
const NAMES = `
教授=Professor;副教授=Associate professor;讲师（高校）=Lecturer (university);助教（高校）=Teaching assistant (university)
高级讲师（中专）=Senior lecturer (secondary technical school);讲师（中专）=Lecturer (secondary technical school)
助理讲师（中专）=Assistant lecturer (secondary technical school);教员（中专）=Instructor (secondary technical school)
高级讲师（技校）=Senior lecturer (technical school);讲师（技校）=Lecturer (technical school)
助理讲师（技校）=Assistant lecturer (technical school);教员（技校）=Instructor (technical school)
高级实习指导教师=Senior practice instructor;一级实习指导教师=First-grade practice instructor
二级实习指导教师=Second-grade practice instructor;三级实习指导教师=Third-grade practice instructor
高级教师（中学）=Senior teacher (secondary school);一级教师（中学）=First-grade teacher (secondary school)
二级教师（中学）=Second-grade teacher (secondary school);三级教师（中学）=Third-grade teacher (secondary school)
高级实验师=Senior laboratory specialist;实验师=Laboratory specialist;助理实验师=Assistant laboratory specialist;实验员=Laboratory technician
正高级工程师=Professor-level senior engineer;高级工程师=Senior engineer;工程师=Engineer;助理工程师=Assistant engineer;技术员=Technician
农业技术推广研究员（农艺）=Agricultural extension research fellow (agronomy);高级农艺师=Senior agronomist;农艺师=Agronomist
助理农艺师=Assistant agronomist;农业技术员=Agricultural technician
农业技术推广研究员（兽医）=Agricultural extension research fellow (veterinary);高级兽医师=Senior veterinarian;兽医师=Veterinarian
助理兽医师=Assistant veterinarian;兽医技术员=Veterinary technician
农业技术推广研究员（畜牧）=Agricultural extension research fellow (animal husbandry);高级畜牧师=Senior animal husbandry specialist
畜牧师=Animal husbandry specialist;助理畜牧师=Assistant animal husbandry specialist;畜牧技术员=Animal husbandry technician
高级经济师=Senior economist;经济师=Economist;助理经济师=Assistant economist;经济员=Economic clerk
高级会计师=Senior accountant;会计师=Accountant;助理会计师=Assistant accountant;会计员=Accounting clerk
高级统计师=Senior statistician;统计师=Statistician;助理统计师=Assistant statistician;统计员=Statistical clerk
译审=Senior translator (full);副译审=Senior translator (associate);翻译=Translator;助理翻译=Assistant translator
主任医师=Chief physician;副主任医师=Associate chief physician;主治医师=Attending physician;医师=Physician;医士=Assistant physician
主任药师=Chief pharmacist;副主任药师=Associate chief pharmacist;主管药师=Pharmacist in charge;药师=Pharmacist;药士=Assistant pharmacist
主任护师=Chief nurse;副主任护师=Associate chief nurse;主管护师=Nurse in charge;护师=Senior nurse;护士=Nurse
主任技师=Chief medical technologist;副主任技师=Associate chief medical technologist;主管技师=Medical technologist in charge
技师=Medical technologist;技士=Medical technician
高级工艺美术师=Senior arts and crafts master;工艺美术师=Arts and crafts master;助理工艺美术师=Assistant arts and crafts master
工艺美术员=Arts and crafts technician
研究员（自然科学）=Research fellow (natural sciences);副研究员（自然科学）=Associate research fellow (natural sciences)
助理研究员（自然科学）=Assistant research fellow (natural sciences);研究实习员（自然科学）=Research trainee (natural sciences)
教授级高级工程师=Professor-level senior engineer;研究员级高级工程师=Research-fellow-level senior engineer
研究员级高工=Research-fellow-level senior engineer;教授级高工=Professor-level senior engineer;正高工=Professor-level senior engineer
正高级农艺师=Professor-level agronomist;正高级兽医师=Professor-level veterinarian;正高级畜牧师=Professor-level animal husbandry specialist
正高级经济师=Professor-level economist;正高级会计师=Professor-level accountant;正高级统计师=Professor-level statistician
正高级审计师=Professor-level auditor;正高级实验师=Professor-level laboratory specialist;正高级教师=Professor-level teacher
正高级讲师=Professor-level lecturer;正高级工艺美术师=Professor-level arts and crafts master;推广研究员=Extension research fellow
农业技术推广研究员=Agricultural extension research fellow;编审=Senior editor (full);研究馆员=Research librarian
播音指导=Broadcasting director;高级记者=Senior journalist;高级编辑=Senior editor;一级律师=First-grade lawyer
一级公证员=First-grade notary;国家级教练=National-level coach
高工=Senior engineer;副编审=Senior editor (associate);副研究馆员=Associate research librarian;主任记者=Chief journalist
主任编辑=Chief editor;主任播音员=Chief broadcaster;高级审计师=Senior auditor;高级教练=Senior coach;二级律师=Second-grade lawyer
二级公证员=Second-grade notary;中学高级教师=Senior secondary school teacher
讲师=Lecturer;助研=Assistant research fellow;助理研究员=Assistant research fellow;馆员=Librarian;编辑=Editor;记者=Journalist
审计师=Auditor;三级律师=Third-grade lawyer;主治(主管)医师=Attending physician
助教=Teaching assistant;研究实习员=Research trainee;助理馆员=Assistant librarian;助理编辑=Assistant editor
助理记者=Assistant journalist;助理审计师=Assistant auditor;四级律师=Fourth-grade lawyer;助工=Assistant engineer;管理员=Library clerk`;

const english = new Map(
  NAMES.split(/[;\n]/)
    .filter(Boolean)
    .map((pair) => pair.split("=") as [string, string]),
);

/** The English name of a listed title. @throws Error for a title without one: the list above is incomplete then. */
export function titleEnglish(zh: string): string {
  const en = english.get(zh);
  if (!en) throw new Error(`the title ${zh} has no English name`);
  return en;
}
