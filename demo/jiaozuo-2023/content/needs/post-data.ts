/** Posts any enterprise may have: title | majors | education | title tier | salary 万元 | duties | abilities */
export const commonPosts = `
研发总监|材料科学与工程、机械工程、化学工程|doctor|senior|40-70|统筹研发规划与重点项目立项，带领团队完成关键技术突破|十年以上研发管理经验，主持过省部级以上项目
总工程师|机械工程、化学工程与技术、控制科学与工程|master|senior|35-60|负责技术路线决策、技改方案评审和质量事故攻关|熟悉行业标准和前沿技术，具备大型项目管理能力
首席科学家|材料科学与工程、化学、生物学|doctor|senior|60-100|牵头建设企业研究院，指导博士后科研工作|在本领域有国际影响力，可柔性引进
技术中心主任|工业工程、材料工程|master|deputy-senior|25-40|组织新产品开发、专利布局和产学研合作|有省级技术中心运行经验
项目经理|工程管理、项目管理|bachelor|intermediate|12-20|负责技改或新建项目的进度、质量与成本控制|持有一级建造师或PMP证书优先
工艺工程师|化学工程与工艺、材料成型及控制工程|bachelor|intermediate|9-15|编制工艺文件，跟踪现场问题并持续改进|熟悉工艺仿真或六西格玛工具
设备工程师|机械设计制造及其自动化、过程装备与控制工程|bachelor|intermediate|9-14|负责关键设备选型、点检与大修|会看电气图，有连续生产装置维修经验
电气自动化工程师|电气工程及其自动化、自动化|bachelor|intermediate|10-16|负责PLC、DCS程序维护和产线自动化改造|熟练使用西门子或国产控制系统
质量经理|质量管理工程、分析化学|bachelor|intermediate|12-18|建立质量体系，组织审核与客户投诉处理|熟悉ISO 9001、IATF 16949等体系
检测分析工程师|分析化学、材料分析与检测|master|intermediate|9-14|承担原料、过程和成品检测方法开发|能独立操作ICP、SEM、色谱等仪器
安全总监|安全工程、化学工程|bachelor|deputy-senior|18-30|健全安全管理体系，组织风险分级管控与隐患排查|注册安全工程师，五年以上化工或矿山经验
环保工程师|环境工程、环境科学|bachelor|intermediate|8-13|运行废水废气治理设施，办理排污许可和环评手续|熟悉在线监测与清洁生产审核
能源管理工程师|能源与动力工程、热能工程|bachelor|intermediate|9-14|开展能源审计、节能改造和碳核算|有能源管理师资格优先
信息化主管|计算机科学与技术、信息管理与信息系统|bachelor|intermediate|12-20|规划并实施ERP、MES等系统|有制造业信息化项目经验
数据分析师|统计学、数据科学与大数据技术|master|intermediate|12-18|建立生产经营数据模型，支撑管理决策|熟练使用Python与SQL
智能制造工程师|智能制造工程、工业工程|master|intermediate|13-22|设计数字化车间方案，推进设备联网与排产优化|了解工业协议与仿真软件
供应链经理|物流工程、供应链管理|bachelor|intermediate|12-20|负责采购、库存与物流体系优化|五年以上制造业供应链经验
国际贸易经理|国际经济与贸易、英语|bachelor|intermediate|10-25|开拓海外市场，管理出口订单与合规事务|英语流利，熟悉信用证与关税政策
海外技术服务工程师|机械工程、俄语、英语|bachelor|intermediate|15-26|负责境外项目安装调试和售后技术支持|能长期出差，第二外语优先
市场总监|市场营销、工商管理|bachelor|intermediate|20-40|制定市场策略，管理重点客户|有行业资源和团队管理经验
财务总监|会计学、财务管理|master|senior|25-45|统筹预算、资金、税务和上市准备|注册会计师或高级会计师
证券事务代表|金融学、法学|master|intermediate|15-25|负责信息披露、投资者关系和再融资|有董秘资格证书
知识产权经理|知识产权、理工科复合背景|master|intermediate|12-20|负责专利挖掘、布局、导航和纠纷应对|有专利代理师资格
法务经理|法学|master|intermediate|12-20|负责合同审查、合规与诉讼|通过法律职业资格考试
人力资源总监|人力资源管理、心理学|bachelor|deputy-senior|18-30|建立人才引育体系与薪酬激励机制|有千人以上企业经历
高级技工（数控）|数控技术、模具设计与制造|associate|intermediate|8-14|操作五轴加工中心，承担首件试制|技师以上技能等级
高级焊工|焊接技术与自动化|associate|intermediate|9-15|承担压力容器、结构件焊接及工艺评定|持有特种作业证书
模具工程师|材料成型及控制工程、模具设计|bachelor|intermediate|10-16|负责模具设计、试模与寿命提升|熟练使用UG或CATIA
结构仿真工程师|固体力学、车辆工程|master|intermediate|13-22|开展结构、流体与热仿真分析|熟练使用ANSYS、ABAQUS等
产品经理|机械工程、工商管理|bachelor|intermediate|13-22|负责产品规划、需求分析与上市推广|有跨部门沟通能力
博士后研究人员|不限（与企业主业相关的理工科）|doctor||20-35|在站开展企业课题研究，发表成果并转化|35周岁以下，获博士学位不超过三年
技术顾问（柔性）|材料科学与工程、机械工程、化学|doctor|deputy-senior|10-30|每年在企业工作不少于三十天，指导技术难题解决|副高级以上职称，有产业化经历
科技项目申报专员|管理科学与工程、理工科|bachelor|junior|6-10|编写各级科技项目、平台申报材料|文字功底好，了解科技政策
内训师|教育技术、工商管理|bachelor|intermediate|8-13|策划并讲授岗位技能培训课程|有企业大学经验
实验室主管|化学、材料物理与化学|master|intermediate|12-18|管理实验室体系与仪器设备，推进CNAS认可|熟悉CNAS评审
生产厂长|工业工程、机械工程|bachelor|deputy-senior|20-35|负责工厂全面生产运营与精益改善|十年以上生产管理经验
`;

/** Posts of the trade, said once for each subject of the enterprise: title | education | tier | salary | duties | abilities */
export const subjectPosts = `
研发工程师|master|intermediate|12-22|围绕方向开展配方、结构或工艺开发，完成小试到中试放大|能独立设计实验，发表过相关论文或专利
高级研究员|doctor|deputy-senior|25-45|承担方向前沿研究与重点项目，指导青年技术人员|有海外或知名机构研究经历者优先
技术带头人|doctor|senior|40-80|组建方向团队，制定三年技术路线并落地产业化|在该方向有突出成果，可携带项目
应用技术工程师|bachelor|intermediate|10-16|对接客户，解决产品应用问题并反馈改进|善于沟通，能出差
中试工程师|master|intermediate|12-18|负责放大试验、装置调试与数据整理|熟悉中试安全规范
技术销售工程师|bachelor|junior|8-18|负责方向产品的技术交流、方案编制和投标|了解行业客户，有驾照
工艺仿真专家|doctor|deputy-senior|22-38|建立过程模型，支撑工艺优化和数字孪生|掌握多物理场建模方法
标准与认证主管|master|intermediate|11-17|跟踪国内外标准，组织产品认证和检验|参与过国家或行业标准制定
`;
