/**
 * Names of research fields in both languages: the field codes of the National Natural Science Foundation of China
 * (2019 edition), as collected by AMinerOpen/TaxoExt (MIT licence); names that list several fields are left out.
 */
export const RESEARCH_FIELD_TERMS = `
数学|mathematics;数论|number theory;解析数论|analytical number theory;代数数论|algebraic number theory;数论应用|number theory application;代数学|algebra;代数几何|algebraic geometry
几何学|geometry;整体微分几何|overall differential geometry;几何分析|geometric analysis;拓扑学|topology;低维流形上的拓扑|topology on low-dimensional manifolds
一般拓扑学|general topology;多复变函数论|multiple complex function theory;复动力系统|complex power system;单复变函数论|single complex variable function
函数逼近论|function approximation;泛函分析|functional analysis;非线性泛函分析|nonlinear functional analysis;空间理论|space theory;泛函微分方程|functional differential equation
数学物理|mathematics physics;随机微分方程|stochastic differential equation;极限理论|limit theory;数理统计|mathematical statistics;运筹学|operations research
组合最优化|combination optimization;随机最优化|random optimization;可靠性理论|reliability theory;控制论中的数学方法|mathematical methods in cybernetics
随机系统的控制理论|control theory of stochastic systems;应用数学方法|applied mathematical method;信息论|information theory;生物数学|biological mathematics
不确定性的数学理论|mathematical theory of uncertainty;数理逻辑|mathematical logic;公理集合论|axiom set theory;机器证明|machine certificate;组合数学|combinatorial mathematics
组合设计|combined design;图论|graph theory;流体力学中的数值计算|numerical calculation in fluid mechanics;一般反问题的计算方法|general inverse problem calculation method
数值代数|numerical algebra;自适应方法|adaptive method;并行算法|parallel algorithm;物理力学|physical mechanics;力学中的反问题|inverse problem in mechanics;分析力学|analysis mechanics
多体系统动力学|multibody system dynamics;转子动力学|rotor dynamics;固体力学|solid mechanics;本构关系|constitutive relationship;复合材料力学|composite mechanics
微纳米力学|micro-nano mechanics;流固耦合力学|fluid-solid coupling mechanics;制造工艺力学|manufacturing process mechanics;实验固体力学|experimental solid mechanics
计算固体力学|calculated solid mechanics;流体力学|fluid mechanics;水动力学|hydrodynamics;空气动力学|aerodynamics;环境流体力学|environmental fluid dynamics
工业流体力学|industrial fluid mechanics;微重力流体力学|microgravity hydrodynamics;实验流体力学|experimental fluid dynamics;计算流体力学|computational fluid dynamics;生物力学|biology
爆炸力学|explosive mechanics;冲击动力学|impact dynamics;天文学|astronomy;宇宙学|cosmology;银河系|milky way;太阳系外行星系统|extrasolar planetary system
实验室天体物理|laboratory astrophysics;相对论天体测量|relativistic celestial measurement;块体材料的电子态|electronic state of bulk material
强关联电子系统|strongly associated electronic system;超导电性|superconductivity;磁有序系统|magnetic ordering system;光学|optics
信息光学中的物理问题|physical problems in information optics;非线性光学|nonlinear optics;声学|acoustics;信息科学中的声学问题|acoustic problems in information science
基础物理学|basic physics;量子信息学|quantum informatics;非加速器粒子物理|non-accelerator particle physics;核物理|nuclear physics;重离子核物理|heavy ion nuclear physics
核天体物理|nuclear astrophysics;离子束核分析技术|ion beam nuclear analysis;核效应分析技术|nuclear effect analysis technique;加速器质谱技术|accelerator mass spectrometry
散裂中子源相关技术|spallation neutron source related technology;等离子体物理|plasma physics;等离子体诊断|plasma diagnosis;磁约束等离子体|magnetically constrained plasma
惯性约束等离子体|inertial confinement plasma;无机化学|inorganic chemistry;合成化学|synthetic chemistry;元素化学|elemental chemistry;稀土化学|rare earth chemistry
主族元素化学|main group element chemistry;过渡金属化学|transition metal chemistry;配位化学|d;固体配位化学|solid coordination chemistry;溶液配位化学|solution coordination chemistry
功能配合物化学|functional complex chemistry;生物微量元素化学|biological trace element chemistry;细胞生物无机化学|cell bioinorganic chemistry;缺陷化学|defect chemistry
固相反应化学|solid phase reaction chemistry;固体结构化学|solid structural chemistry;物理无机化学|physical inorganic chemistry;理论无机化学|theoretical inorganic chemistry
无机光化学|inorganic photochemistry;分子磁体|molecular magnet;无机材料化学|inorganic material chemistry;无机固体功能材料化学|inorganic solid functional material chemistry
仿生材料化学|biomimetic material chemistry;分离化学|separation chemistry;萃取化学|extraction chemistry;放射分析化学|radioanalytical chemistry;同位素化学|isotope chemistry
无机纳米化学|inorganic nanochemistry;无机药物化学|inorganic chemistry;无机超分子化学|inorganic supramolecular chemistry;有机金属化学|organometallic chemistry
原子簇化学|atomic cluster chemistry;应用无机化学|applied inorganic chemistry;有机化学|organic chemistry;有机合成|organic synthesis;有机合成反应|organic synthesis reaction
选择性有机反应|selective organic reaction;组合合成|combined synthesis;生物金属有机化学|biometallic organic chemistry;金属有机材料化学|metal organic material chemistry
有机磷化学|organic phosphorus chemistry;有机硅化学|silicone chemistry;有机硼化学|organic boron chemistry;有机氟化学|organic fluorine chemistry;天然有机化学|natural organic chemistry
海洋天然产物化学|marine natural product chemistry;天然产物合成化学|natural product synthesis chemistry;物理有机化学|physical organic chemistry
活泼中间体化学|active intermediate chemistry;有机光化学|organic photochemistry;立体化学基础|stereochemistry foundation;生物物理有机化学|biophysical organic chemistry
药物化学|medicinal chemistry;药物构效关系|structure-activity relationship;生物有机化学|bioorganic chemistry;多肽化学|peptide chemistry;核酸化学|nucleic acid chemistry
蛋白质化学|protein chemistry;糖化学|sugar chemistry;有机分析|organic analysis;有机分析方法|organic analysis method;手性分离化学|chiral separation chemistry
生物有机分析|bioorganic analysis;应用有机化学|applied organic chemistry;农用化学品化学|agrochemical chemistry;食品化学|food chemistry;绿色有机化学|green organic chemistry
生物有机功能材料|bioorganic functional material;化学生物学|chemical biology;分子探针|molecular probe;生物相容化学|biocompatible chemistry;化学遗传学|chemical genetics
生物合成化学|biosynthetic chemistry;药物发现的化学生物学|chemical biology of drug discovery;应用化学生物学|applied chemical biology;物理化学|physical chemistry
结构化学|structural chemistry;体相结构|volume structure;表面结构|surface structure;溶液结构|solution structure;动态结构|dynamic structure;量子化学|quantum chemistry
化学统计力学|chemical statistical mechanics;化学动力学理论|chemical kinetic theory;催化化学|catalytic chemistry;多相催化|heterogeneous catalytic;均相催化|homogeneous catalysis
仿生催化|biomimetic catalysis;光催化|photocatalytic;宏观动力学|macroscopic dynamics;分子动态学|molecular dynamics;超快动力学|ultrafast dynamics;激发态化学|excited state chemistry
表面活性剂|surfactant;电化学|electrochemistry;电极过程动力学|electrode process dynamics;腐蚀电化学|corrosion electrochemistry;光电化学|photoelectrochemistry
界面电化学|interface electrochemistry;电催化|electrocatalysis;纳米电化学|nanoelectrochemistry;化学电源|chemical power supply;超快光谱学|ultrafast spectroscopy
辐射化学|radiation chemistry;感光化学|photographic chemistry;热力学|thermodynamics;溶液化学|solution chemistry;量热学|calorimetry;复杂流体|complex fluid
统计热力学|statistical thermodynamics;结构生物物理化学|structural biophysical chemistry;生命过程动力学|life process dynamics;分子信息学|molecular informatics
化学数据库|chemical database;分子信息处理中的算法|algorithm in molecular information processing;材料物理化学|material physical chemistry
环境物理化学|environmental physical chemistry;分子电子学|molecular electronics;高分子科学|polymer science;高分子合成化学|polymer synthesis chemistry
聚合新反应|polymerization new reaction;生物聚合方法|biopolymerization method;逐步聚合|gradual aggregation;自由基聚合|radical polymerization;高分子化学反应|polymer chemical reaction
医用高分子|medical polymer;液晶态高分子|liquid crystalline polymer;光电磁功能高分子|photoelectromagnetic functional polymer;能源高分子|energy polymer;高分子凝胶|polymer gel
仿生高分子|biomimetic polymer;手性高分子|chiral polymer;超分子聚合物|supramolecular polymer;高分子表征方法|polymer characterization method;聚电解质|polyelectrolyte
聚合物流变性能|polymer rheological properties;聚合物力学性能|polymer mechanical properties;高分子成型加工|polymer molding processing;高性能聚合物|high performance polymer
高分子复合体系|polymer composite system;化学纤维|chemical fiber;分析化学|analytical chemistry;色谱分析|spectrum analysis;气相色谱|gas chromatography;液相色谱|liquid chromatography
电化学分析|electrochemical analysis;伏安法|voltammetry;生物电分析化学|bioelectroanalytical chemistry;化学修饰电极|chemically modified electrode
光谱电化学分析|spectroelectrochemical analysis;电化学传感器|electrochemical sensors;电致化学发光|electrochemiluminescence;光谱分析|spectral analysis;光声光谱|photoacoustic spectrum
共振光谱|resonance spectrum;磁共振波谱分析|magnetic resonance spectroscopy;质谱分析|mass spectrometry;联用技术|combined technology
分析仪器微型化|analytical instrument miniaturization;极端条件下分析技术|analytical techniques under extreme conditions;放射分析|radiological analysis
纳米生物化学分析方法|nanobiochemical analysis method;免疫分析化学|immunoassay chemistry;生物分析芯片|bioanalytical chip;活体分析|living analysis;微区分析|micro-area analysis
形态分析|morphological analysis;扫描探针形貌分析|scanning probe topography analysis;成像分析|imaging analysis;元素成像|elemental imaging;分子成像|molecular imaging
细胞成像|cell imaging;活体成像|living imaging;多模态成像|multimodal imaging;化工基础数据|chemical basic data;传递过程|delivery process;传质过程|mass transfer process
颗粒学|granularity;分离过程|separation process;萃取|extraction;机械分离过程|mechanical separation process;膜分离|membrane separation
非常规分离技术|unconventional separation technique;化学反应工程|chemical reaction engineering;化学反应动力学|chemical reaction kinetics;固定床反应工程|fixed bed reaction engineering
聚合反应工程|polymerization engineering;电化学反应工程|electrochemical reaction engineering;生化反应工程|biochemical reaction engineering;催化剂工程|catalyst engineering
催化反应工程|catalytic reaction engineering;化工系统工程|chemical system engineering;化工系统的优化|optimization of chemical systems;无机化工|inorganic chemical industry
基础无机化工|basic inorganic chemical industry;精细无机化工|fine inorganic chemical industry;有机化工|organic chemicals;基础有机化工|basic organic chemical industry
精细有机化工|fine organic chemicals;化工制药|chemical pharmaceutical;生化分离工程|biochemical separation engineering;生物催化过程|biocatalytic process
生物医药工程|biomedical engineering;煤化工|coal chemical industry;石油化工|petrochemical;生物质能源化工|biomass energy chemical industry;核能化工|nuclear chemical industry
化工过程安全|chemical process safety;环境化工|environmental chemical industry;环境友好的化工过程|environmentally friendly chemical process
可持续发展环境化工|sustainable development environment chemical industry;化工冶金|chemical metallurgy;环境化学|environmental chemistry
有机污染物分离分析|separation analysis of organic pollutants;污染物代谢产物分析|analysis of pollutant metabolites;污染物形态分离分析|separation analysis of pollutants
环境污染化学|environmental pollution chemistry;大气污染化学|air pollution chemistry;水污染化学|water pollution chemistry;土壤污染化学|soil pollution chemistry
固体废弃物污染化学|solid waste pollution chemistry;放射污染化学|radiation pollution chemistry;纳米材料污染化学|nanomaterial contamination chemistry
复合污染化学|compound pollution chemistry;大气污染控制化学|air pollution control chemistry;水污染控制化学|water pollution control chemistry
土壤污染控制化学|soil pollution control chemistry;污染生态化学|pollution ecological chemistry;污染化学动力学|chemical chemistry of pollution
污染物构效关系|structure-activity relationship of pollutants;区域环境化学|regional environmental chemistry;环境污染的生物标志物|biomarkers for environmental pollution
微生物学|microbiology;微生物生物化学|microbial biochemistry;微生物遗传育种|microbial genetic breeding;微生物合成生物学|microbial synthetic biology
陆生环境微生物学|terrestrial environmental microbiology;水生环境微生物学|aquatic environmental microbiology;人体微生物学|human microbiology;病原真菌学|pathogenic mycology
植物病原真菌学|plant pathogenic mycology;动物病原真菌学|animal pathogenic mycology;人类病原真菌学|human pathogenic mycology;病毒学|virology;植物病毒学|plant virology
动物病毒学|animal virology;人类病毒学|human virology;噬菌体|phage;支原体|mycoplasma;植物学|botany;植物结构生物学|plant structural biology;植物形态发生|plant morphogenesis
植物分类学|plant taxonomy;种子植物分类|seed plant classification;孢子植物分类|spore plant classification;植物区系地理学|flora geography;植物系统发育|plant phylogeny
传粉生物学|pollination biology;植物生理学|plant physiology;光合作用|photosynthesis;生物固氮|biological nitrogen fixation;呼吸作用|respiration;抗性生理|resistance physiology
植物生长调节物质|plant growth regulator;植物生殖生物学|plant reproductive biology;无性繁殖|asexual reproduction;植物胚胎发生|plant embryogenesis;胚乳发育|endosperm development
植物资源学|plant resources;植物资源评价|plant resource evaluation;植物化学|phytochemistry;生态学|ecology;分子生态学|molecular ecology;进化生态学|evolutionary ecology
行为生态学|behavioral ecology;昆虫行为生态学|insect behavioral ecology;动物行为生态学|animal behavioral ecology;生理生态学|physiological ecology;种群生态学|population ecology
植物种群生态学|plant population ecology;昆虫种群生态学|insect population ecology;动物种群生态学|animal population ecology;群落生态学|community ecology
物种间相互作用|interspecies interaction;农田生态学|farmland ecology;森林生态学|forest ecology;水域生态学|water ecology;景观生态学|landscape ecology;区域生态学|regional ecology
全球变化生态学|global change ecology;微生物生态学|microbial ecology;污染生态学|pollution ecology;毒理生态学|toxicology ecology;土壤生态学|soil ecology;生物多样性|biodiversity
保护生物学|conservation biology;受损生态系统恢复|damaged ecosystem restoration;生态安全评价|ecological safety assessment;生态工程评价|ecological engineering evaluation
动物分类学|animal taxonomy;动物系统学|animal systematics;动物地理学|animal geography;动物进化|animal evolution;动物行为学|animal behavior;昆虫学|entomology
昆虫形态学|insect morphology;昆虫行为学|insect behavior;昆虫毒理学|insect toxicology;实验动物学|experimental zoology;实验动物|experimental animal;模式动物|pattern animal
生物大分子相互作用|biomacromolecular interaction;生物化学|biochemistry;核酸生物化学|nucleic acid biochemistry;酶学|enzymology;糖生物化学|sugar biochemistry
脂质生物化学|lipid biochemistry;无机生物化学|inorganic biochemistry;蛋白质组学|proteomics;跨膜信号转导|transmembrane signal transduction;物质跨膜转运|transmembrane transport
系统生物学|systems biology;生物模块|biological module;生物网络动力学|biological network dynamics;环境生物物理|environmental biophysics
电磁辐射生物物理|electromagnetic radiation biophysics;声生物物理|acoustic biophysics;光生物物理|photobiophysics;自由基生物学|free radical biology;空间生物学|space biology
植物遗传学|plant genetics;植物分子遗传|plant molecular inheritance;植物细胞遗传|plant cell inheritance;植物数量遗传|plant number inheritance;动物遗传学|animal genetics
动物分子遗传|animal molecular inheritance;动物细胞遗传|animal cytogenesis;动物数量遗传|number of animals;微生物遗传学|microbial genetics;原核微生物遗传|prokaryotic microbiology
真核微生物遗传|eukaryotic microbial inheritance;人类遗传学|human genetics;人类遗传的多样性|human genetic diversity;人类行为的遗传基础|genetic basis of human behavior
人类表型性状|human phenotypic trait;人类细胞遗传|human cytogenetic;基因组学|genomics;生物信息学|bioinformatics;生物数据分析|biological data analysis
生物系统网络模型|biological system network model;细胞生物学|cell biology;细胞衰老|cell senescence;细胞信号转导|cell signal transduction;细胞物质运输|cellular material transport
免疫学|immunology;分子免疫|molecular immunity;细胞免疫|cellular immunity;免疫应答|immune response;免疫耐受|immune tolerance;免疫调节|immunomodulatory;免疫遗传|immunogenetics
生殖免疫|reproductive immunity;疫苗研究|vaccine research;疫苗设计|vaccine design;疫苗佐剂|vaccine adjuvant;疫苗递送系统|vaccine delivery system
抗体工程研究|antibody engineering research;抗体的表达|antibody expression;心理学|psychology;认知心理学|cognitive psychology;生理心理学|physiological psychology
医学心理学|medical psychology;工程心理学|engineering psychology;发展心理学|developmental psychology;教育心理学|educational psychology;社会心理学|social psychology
应用心理学|applied psychology;个性心理学|personality psychology;运动心理学|sports psychology;实验心理学|experimental psychology;应激心理学|stress psychology
行为心理学|behavioral psychology;神经生物学|neurobiology;分子神经生物学|molecular neurobiology;细胞神经生物学|cell neurobiology;发育神经生物学|developmental neurobiology
系统神经生物学|systematic neurobiology;计算神经生物学|computing neurobiology;视觉神经生物学|visual neurobiology;听觉神经生物学|auditory neurobiology
嗅觉神经生物学|olfactory neurobiology;触觉神经生物学|tactile neurobiology;痛觉神经生物学|pain neurobiology;行为神经生物学|behavioral neurobiology;神经信息学|neuroinformatics
认知科学|cognitive science;认知语言学|cognitive linguistics;认知模拟|cognitive simulation;软组织生物力学|soft tissue biomechanics;生物材料|biomaterials;组织工程学|tissue engineering
皮肤组织工程|skin tissue engineering;神经组织工程|neural tissue engineering;口腔组织工程|oral tissue engineering;人工器官|artificial organ;生物传感|biosensing;仿生学|bionics
纳米生物检测|nanobioassay;细胞生理学|cell physiology;细胞膜生理功能|cell membrane physiological function;细胞间相互作用|intercellular interaction;系统生理学|system physiology
循环生理|circulatory;血液生理|blood physiology;呼吸生理|respiration physiology;消化生理|digestive anatomy;泌尿生理|urological physiology;内分泌生理|endocrine anatomy
生殖生理|reproduction physiology;整合生理学|integrated physiology;生物节律|biological rhythm;微量元素代谢|trace element metabolism;运动生理学|exercise physiology
特殊环境生理学|special environmental physiology;比较生理学|comparative physiology;整合生物学|integrated biology;人体解剖学|human anatomy;衰老生物学|aging biology
发育生物学|developmental biology;模式生物|pattern organism;成体干细胞|adult stem cell;胚胎干细胞|embryonic stem cell;干细胞定向分化机理|stem cell differentiation mechanism
体细胞重编程|somatic cell reprogramming;体细胞克隆|somatic cell clone;生殖生物学|reproductive biology;辅助生殖工程|assisted reproductive engineering;农学基础|agronomic basis
农业数学|agricultural mathematics;农业物理学|agricultural physics;农业气象学|agricultural meteorology;农业信息学|agricultural informatics
农业系统工程|agricultural systems engineering;作物生理学|crop physiology;作物栽培学|crop cultivation;耕作学|farming;作物分子育种|crop molecular breeding;作物种子学|crop seed science
植物保护学|plant protection;植物病理学|plant pathology;植物病害测报学|plant disease survey;植物真菌病害|plant fungal disease;植物细菌病害|plant bacterial disease
植物病毒病害|plant virus disease;植物抗病性|plant disease resistance;农业昆虫学|agricultural entomology;植物害虫测报学|plant pest surveying;粮食作物害虫|food crop pest
油料作物害虫|oil crop pest;园艺作物害虫|horticultural crop pests;植物抗虫性|plant resistance;农田草害|farmland;植物化学保护|phytochemical protection
植物病害化学防治|plant disease chemical control;植物害虫化学防治|chemical control of plant pests;植物病害生物防治|biological control of plant diseases
植物害虫生物防治|biological control of plant pests;植物保护生物技术|plant protection biotechnology;植物免疫学|plant immunology;果树学|fruit tree
果树分子生物学|fruit tree molecular biology;蔬菜分子生物学|vegetable molecular biology;瓜果学|melon;观赏园艺学|ornamental gardening
观赏作物分子生物学|ornamental crop molecular biology;设施园艺学|facility gardening;园艺作物采后生物学|horticultural crop postharvest biology;食用真菌学|edible mycology
植物营养学|plant nutrition;植物营养遗传|plant nutrition inheritance;植物营养生理|plant nutrition physiology;林学|forestry;森林资源学|forest resources
森林资源信息学|forest resource informatics;木材物理学|wood physics;木材加工学|wood processing;林产化学|forest chemical;木质纤维利用基础|wood fiber utilization foundation
森林生物学|forest biology;树木抗逆生理学|tree stress resistance physiology;树木繁殖生物学|tree reproduction biology;森林土壤学|forest soil science;人工林培育|plantation cultivation
种苗学|seedling;复合农林业|compound agroforestry;森林经理学|forest manager;森林可持续发展|sustainable forest development;森林分类经营|forest classification management
森林健康|forest health;森林病理|forest pathology;森林害虫|forest pest;森林防火|forest fire prevention;林木种质资源|forest germplasm resources;林木遗传改良|forest genetic improvement
经济林学|economic forestry;经济林栽培生理|economic forest cultivation physiology;茶树培育|tea tree cultivation;园林学|gardening;园林植物种质资源|garden plant germplasm resources
防护林学|protective forestry;畜牧学|animal husbandry;畜禽资源|livestock resources;单胃动物营养学|monogastric animal nutrition;家禽营养学|poultry nutrition
反刍动物营养学|ruminant nutrition;饲料学|feed science;畜禽环境学|livestock environment;草地科学|grassland science;养蚕学|sericulture;养蜂学|beekeeping;兽医学|veterinary science
兽医病理学|veterinary pathology;兽医免疫学|veterinary immunology;兽医寄生虫学|veterinary parasitology;兽医传染病学|veterinary infectious diseases;病原学|etiology
流行病学|epidemiology;兽医传染病的预防|veterinary infectious disease prevention;中兽医学|chinese veterinary medicine;兽医药理学|veterinary pharmacology
兽医毒理学|veterinary toxicology;临床兽医学|clinical veterinary medicine;兽医外科学|veterinary surgery;兽医内科学|veterinary medicine;兽医产科学|veterinary obstetrics
兽医临床诊断学|veterinary clinical diagnostics;兽医治疗学|veterinary therapy;水产学|aquaculture;水产基础生物学|aquatic basic biology;水产生物生理学|water production physiology
水产生物遗传学|aquatic genetics;水产生物遗传育种学|water production genetic breeding;贝类遗传育种学|shellfish genetic breeding;水产生物多样性|water production diversity
水产保护生物学|aquatic protection biology;水产养殖生态系统恢复|aquaculture ecosystem restoration;水产生物营养学|aquatic nutrient;水产生物饲料学|water production feed science
鱼类养殖学|fish farming;贝类养殖学|shellfish culture;藻类养殖学|algae farming;水产免疫生物学|aquatic immunobiology;水产生物病原学|aquatic material pathogen
水产生物病理学|water production pathology;水产生物疫苗学|aquatic vaccinology;高效养殖工程学|efficient aquaculture engineering;食品科学|food science
畜产食品原料学|livestock food raw materials;水产食品原料学|aquatic food raw materials;食品生物化学|food biochemistry;食品酶学|food enzymology;食品蛋白质|food protein
食品碳水化合物|food carbohydrate;食品脂质|food lipid;食品微生物|food microorganism;食品发酵|food fermentation;食品酿造|food brewing;食品营养组分|food nutrition component
食品组分相互作用|food component interaction;食品分子营养学|food molecular nutrition;食品加工的生物学基础|biological basis of food processing;畜产食品|livestock food
水产食品|aquatic food;制糖|sugar production;食品检验学|food inspection;地理学|geography;自然地理学|physical geography;地貌学|geomorphology;水文学|hydrology
应用气候学|applied climatology;生物地理学|biogeography;冰冻圈地理学|cryosphere geography;综合自然地理学|integrated physical geography;经济地理学|economic geography
城市地理学|urban geography;乡村地理学|rural geography;景观地理学|landscape geography;土壤学|soil science;土壤地理学|soil geography;土壤物理学|soil physics;土壤化学|soil chemistry
土壤生物学|soil biology;地理信息系统|geographic information system;区域环境质量综合评估|regional environmental quality comprehensive assessment
重大工程活动的影响|impact of major engineering activities;自然资源管理|natural resource management;可再生资源演化|renewable resource evolution
自然资源评价|natural resource evaluation;区域可持续发展|regional sustainable development;可持续性评估|sustainability assessment;地质学|geology;古生物学|paleontology
古人类学|ancient anthropology;古生态学|paleoecology;地层学|stratigraphy;岩石学|petrology;矿床学|mineral deposit;煤地质学|coal geology;第四纪地质学|quaternary geology
前寒武纪地质学|precambrian geology;构造地质学|structural geology;活动构造|active structure;大地构造学|geotectonics;工程地质学|engineering geology;火山学|volcanology
生物地质学|biogeology;地球化学|geochemistry;同位素地球化学|isotope geochemistry;微量元素地球化学|trace element geochemistry;岩石地球化学|rock geochemistry
生物地球化学|biogeochemistry;环境地球化学|environmental geochemistry;大地测量学|geodesy;物理大地测量学|physical geodesy;动力大地测量学|dynamic geodesy;地震学|seismology
地磁学|geomagnetism;地球电磁学|earth electromagnetics;重力学|heavy mechanics;地热学|geothermal;地球内部物理学|earth internal physics;地球动力学|geodynamics
应用地球物理学|applied geophysics;勘探地球物理学|exploration geophysics;城市地球物理|urban geophysics;空间物理|space physics;高层大气物理学|upper atmosphere physics
电离层物理学|ionospheric physics;磁层物理学|magnetospheric physics;宇宙线物理学|cosmic ray physics;行星物理学|planetary physics;大气科学|atmospheric science
对流层大气物理学|tropospheric atmospheric physics;天气学|weather science;大气动力学|atmospheric dynamics;应用气象学|applied meteorology;大气化学|atmospheric chemistry
海洋科学|marine science;物理海洋学|physical oceanography;海洋物理学|marine physics;海洋地质学|marine geology;海洋化学|marine chemistry;河口海岸学|estuary coasting
工程海洋学|engineering oceanography;海洋环境科学|marine environmental science;海洋遥感|ocean remote sensing;极地科学|polar science;金属材料|metallic material
金属结构材料|metal structural material;新型金属结构材料|new metal structural materials;金属基复合材料|metal matrix composite;新型金属基复合材料|new metal matrix composite
非晶态金属材料|amorphous metal material;纳米晶金属材料|nanocrystalline metal material;新型亚稳金属材料|new metastable metal material;金属功能材料|metal functional material
金属磁性材料|metal magnetic material;金属智能材料|metal smart material;新型金属功能材料|new metal functional materials;金属材料的合金设计|alloy design of metal materials
金属材料的微观结构|microstructure of metallic materials;金属材料的界面问题|interface problem of metallic materials;金属材料的力学行为|mechanical behavior of metallic materials
金属材料的磨蚀|abrasive of metal materials;无机非金属材料|inorganic non-metallic materials;人工晶体|iol;玻璃材料|glass material;特种玻璃材料|special glass material
传统玻璃材料|traditional glass material;结构陶瓷|structural ceramic;先进结构陶瓷|advanced structural ceramics;陶瓷基复合材料|ceramic matrix composite;功能陶瓷|functional ceramic
精细功能陶瓷|fine functional ceramic;功能类陶瓷复合材料|functional ceramic composite;新型水泥材料|new cement material;新型耐火材料|new refractory
高性能碳素材料|high performance carbon material;新型碳功能材料|new carbon functional materials;复合材料的制备|preparation of composite materials;半导体材料|semiconductors
高温超导材料|high temperature superconducting material;生态环境材料|ecological environment material;无机非金属智能材料|inorganic non-metallic smart materials
有机高分子材料|organic polymer material;塑料|plastic;高性能橡胶|high performance rubber;热塑弹性体|thermoplastic elastomer;涂料|coating;黏合剂|adhesive;高分子助剂|polymer additive
高性能基体树脂|high performance matrix resin;纳米复合|nanocomposite;有机高分子功能材料|organic polymer functional material
光电磁信息功能材料|photoelectromagnetic information functional material;感光材料|photosensitive material;有机无机复合功能材料|organic-inorganic composite functional material
生物医用高分子材料|biomedical polymer material;组织工程材料|tissue engineering materials;植入材料|implant material;智能材料|smart materials;仿生材料|biomimetic material
天然高分子材料|natural polymer material;环境友好高分子材料|environmentally friendly polymer materials;煤炭地下开采|underground mining of coal
地下空间工程|underground space engineering;矿物加工工程|mineral processing engineering;物理方法分离|physical separation;化学方法分离|chemical separation;火法冶金|pyrometallurgy
湿法冶金|hydrometallurgy;钢铁冶金|ferrous metallurgy;轻金属|light metal;重金属|heavy metal;稀有金属|rare metal;材料冶金过程工程|material metallurgical process engineering
材料冶金物理化学|material metallurgy;应变冶金|strain metallurgy;焊接冶金|welding metallurgy;电磁冶金|electromagnetic metallurgy;资源循环科学|resource cycle science
短流程新技术|short process new technology;机械工程|mechanical engineering;机器人机械学|robotic mechanics;传动机械学|transmission mechanics;机械传动|mechanical transmission
流体传动|fluid drive;复合传动|compound drive;机械动力学|mechanical dynamics;机械结构强度学|mechanical structural strength;机械结构安全评定|mechanical structure safety assessment
机械系统集成设计|mechanical system integration design;机械仿生学|mechanical bionics;机械仿生原理|mechanical bionic principle;可重构制造系统|reconfigurable manufacturing system
工程热力学|engineering thermodynamics;热力学基础|thermodynamic basis;制冷|refrigeration;动力装置内部流动|internal flow of power unit;流体机械内部流动|fluid machinery internal flow
热传导|heat conduction;辐射换热|radiation heat transfer;对流传热传质|convective heat transfer mass transfer;相变传递过程|phase change transfer process;燃烧学|combustion
湍流火焰|turbulent flame;动力装置中的燃烧|combustion in a power plant;离散相动力学|discrete phase dynamics;多相流流动|multiphase flow;气固两相流|gas-solid two-phase flow
流体热物性|fluid thermal properties;固体材料热物性|solid material thermal properties;燃烧测试技术|combustion testing technology;电网络理论|electric network theory
电器|electric appliance;电力系统|power systems;电力系统分析|power system analysis;电力系统控制|power system control;电力系统保护|power system protection
电气设备绝缘|electrical equipment insulation;电力电子学|power electronics;脉冲功率技术|pulse power technology;超导电工学|superconducting engineering
生物电磁技术|bioelectromagnetic technology;建筑学|architecture;建筑物理|building physics;建筑热环境|building thermal environment;建筑光环境|architectural light environment
建筑声环境|architectural acoustic environment;环境工程|environmental engineering;给水处理|water treatment;空气污染治理|air pollution control;结构工程|structural engineering
桥梁工程|bridge engineering;结构健康监测|structural health monitoring;混凝土结构材料|concrete structural material;岩土工程减灾|geotechnical engineering disaster reduction
环境岩土工程|environmental geotechnical engineering;交通工程|traffic engineering;交通环境工程|traffic environment engineering;铁道工程|railway engineering
防灾工程|disaster prevention project;地震工程|earthquake engineering;风工程|wind engineering;结构振动控制|structural vibration control;工程防火|engineering fire prevention
农业水利|agricultural water conservancy;泥沙动力学|sediment dynamics;流域泥沙运动过程|river sediment movement process;工程泥沙|engineering sediment;工程水力学|engineering hydraulics
水力机械的流动理论|hydraulic machinery flow theory;海岸工程|coastal engineering;海岸工程的基础理论|basic theory of coastal engineering;海洋工程|marine engineering
海洋工程的基础理论|basic theory of ocean engineering;经典信息论|classic information theory;网络信息论|network information theory;网络编码|network coding;信息系统|information system
信息系统安全|information system security;信息网络安全|information network security;网络服务|internet service;网络管理|network management
无线通信管理|wireless communication management;认知无线电|cognitive radio;认知无线网络|cognitive wireless network;无线通信|wireless communication
通信信号处理|communication signal processing;协作通信|collaborative communication;超宽带通信|ultra-wideband communication;通信网络|communications network
异构网络|heterogeneous network;自组网络|self-organizing network;物联网|internet of things;移动互联网|mobile internet;计算机通信|computer communication;移动通信|mobile communication
多址通信|multiple access communication;扩频通信|spread spectrum communication;移动定位|mobile positioning;移动通信系统|mobile communication system;空天通信|aerospace communication
空间通信|space communication;深空通信|deep space communication;卫星通信|satellite communications;机载通信|airborne communication;空间通信网|space communication network
水域通信|water communication;水声通信|underwater communication;水下光通信|underwater optical communication;水下通信网络|underwater communication network;水域导航|water navigation
视频通信|video communication;视频编码|video coding;视频传输|video transmission;语音通信|voice communication;光通信|optical communication
高速光纤传输|high speed fiber optic transmission;光交换|optical exchange;宽带光纤接入|broadband fiber access;无线光通信|wireless optical communication
空间光通信|space optical communication;光载无线通信|optical wireless communication;量子信息处理|quantum information processing;量子时频传输|quantum time-frequency transmission
多维信号处理|multidimensional signal processing;自适应信号处理|adaptive signal processing;人工神经网络|artificial neural networks;合成孔径雷达成像|synthetic aperture radar imaging
光学雷达成像|optical radar imaging;雷达对抗|radar confrontation;雷达信号处理|radar signal processing;遥感信息处理|remote sensing information processing
遥感图像处理|remote sensing image processing;智能信息处理|intelligent information processing;图像处理|image processing;图像压缩|image compression;图像安全|image security
图像理解|image understanding;图像识别|image identification;图像质量评价|image quality evaluation;多媒体信息处理|multimedia information processing;计算摄像|computing camera
视频监控|video surveillance;视频信息处理|video information processing;音频信息处理|audio information processing;语音信息处理|voice information processing
电磁场|electromagnetic field;电磁场理论|electromagnetic field theory;计算电磁学|computational electromagnetics;电磁兼容|electromagnetic compatibility
人工电磁媒质|artificial electromagnetic medium;电磁波|electromagnetic wave;电波传播|radio wave propagation;微波射频技术|microwave radio frequency technology
微波系统|microwave system;微波光子学|microwave photonics;物理电子学|physical electronics;真空电子学|vacuum electronics;相对论电子学|relativistic electronics
超导电子学|superconducting;纳电子学|nanoelectronics;电子显微学|electron microscopy;新型敏感材料|new sensitive materials;生物电子学|bioelectronics
电磁场生物效应|electromagnetic field biological effect;生物电磁信号检测|biological electromagnetic signal detection;生物分子信息检测|biomolecular information detection
医学成像检测|medical imaging detection;医学电生理检测|medical electrophysiological testing;医学生理信息检测|medical physiological information detection;计算机科学|computer science
计算机科学的基础理论|basic theory of computer science;理论计算机科学|theoretical computer science;新型计算模型|new computing model;计算机编码理论|computer coding theory
容错计算|fault tolerant calculation;形式化方法|formal method;计算机软件|computer software;软件工程|software engineering;系统软件|system software;可信软件|trusted software
计算机体系结构|computer architecture;新型计算系统|new computing system;计算系统可靠性|computing system reliability;嵌入式系统|embedded systems
计算机硬件技术|computer hardware technology;高速数据传输技术|high-speed data transmission technology;计算机应用技术|computer application technology;计算机图形学|computer graphics
生物信息计算|biological information calculation;人机界面技术|human machine interface technology;计算机辅助技术|computer aided technology
人工智能应用|artificial intelligence application;信息系统技术|information system technology;计算语言学|computing linguistics;语法分析|gramma analysis
自然语言处理相关技术|natural language processing related technology;信息安全|information security;密码学|cryptography;信息隐藏|information hiding;信息对抗|information confrontation
计算机网络|computer network;计算机网络体系结构|computer network architecture;计算机网络通信协议|computer network communication protocol;网络服务质量|network service quality
网络安全|cyber security;移动网络计算|mobile network computing;自动化|automation;离散事件动态系统控制|discrete event dynamic system control;时滞系统控制|time-delay system control
分布参数系统控制|distributed parameter system control;最优控制|best control;管控一体化系统|control integrated system;智能交通系统|smart transportation system
系统可靠性理论|system reliability theory;多传感器集成系统|multi-sensor integrated system;模式识别|pattern recognition;模式识别基础|pattern recognition basis
文字识别|text recognition;生物特征识别|biometric identification;生物分子识别|biomolecular recognition;机器视觉|machine vision;半导体晶体材料|semiconductor crystal material
薄膜半导体材料|thin film semiconductor material;半导体光电子器件|semiconductor optoelectronic device;半导体发光器件|semiconductor light emitting device
半导体激光器|a semiconductor laser;半导体光探测器|semiconductor photodetector;新型半导体光电子器件|novel semiconductor optoelectronic devices
半导体电子器件|semiconductor electronic device;半导体传感器|semiconductor sensor;半导体能量粒子探测器|semiconductor energy particle detector
新型半导体电子器件|new semiconductor electronic device;半导体物理|semiconductor physics;半导体材料物理|semiconductor material physics;半导体器件物理|semiconductor device physics
半导体低维结构物理|semiconductor low-dimensional structural physics;半导体光电子学|semiconductor optoelectronics;自旋学物理|spin physics
半导体中新的物理问题|new physical problems in semiconductors;抗辐射集成电路|radiation resistant integrated circuit;微纳机电器件|micro-nano mechanical device
芯片微全分析系统|chip micro total analysis system;新型信息器件|new information device;超导信息器件|superconducting information device;新原理信息器件|new principle information device
有源器件|active device;无源器件|passive components;功能集成器件|functional integrated device;光波导器件|optical waveguide device;新型光电子器件|new optoelectronic device
测试技术|testing technology;红外物理|infrared physics;红外技术新应用|new application of infrared technology;光学频率变换|optical frequency transformation;激光物理|laser physics
固体激光器件|solid state laser device;新型激光器件|new laser device;光谱技术|spectral technique;光谱诊断技术|spectral diagnostic technique;超快光谱技术|ultrafast spectroscopy
应用光学|applied optics;薄膜光学|thin film optics;先进光学仪器|advanced optical instrument;光学测量中的标准问题|standard problem in optical measurement
制造技术中的光学问题|optical problems in manufacturing technology;激光材料|laser material;非线性光学材料|nonlinear optical material;功能光学材料|functional optical material
分子基光电子材料|molecular based optoelectronic materials;新光学材料|new optical material;空间光学|space optics;空间激光应用技术|space laser application technology
光学相控阵|optical phased array;大气光学|atmospheric optics;海洋光学|ocean optics;交叉学科中的光学问题|optical problems in interdisciplinary subjects
供应链基础理论|supply chain basic theory;管理系统工程|management system engineering;管理系统分析|management system analysis;管理系统仿真|management system simulation
管理信息系统|mis;决策支持系统|decision support systems;金融工程|financial engineering;管理复杂性研究|management complexity study;知识管理|knowledge management
工程管理|engineering management;工商管理|business management;战略管理|strategic management;企业理论|business theory;创新管理|innovation management;组织行为|organizational behavior
人力资源管理|human resource management;领导理论|leadership theory;人力资源开发|human resource development;市场营销|marketing;网络营销|internet marketing
运作管理|operation management;生产管理|production management;质量管理|quality control;企业知识产权管理|enterprise intellectual property management
企业信息管理|enterprise information management;企业信息资源管理|enterprise information resource management;项目管理|project management;服务管理|service management
创业管理|entrepreneur management;中小企业管理|sme management;非营利组织管理|nonprofit organization management;资本市场管理|capital market management
林业经济管理|forestry economic management;农业产业管理|agricultural industry management;公共管理基础理论|basic theory of public management;公共政策分析|public policy analysis
政府管理|government management;科研管理|scientific research management;科技创新管理|technology innovation management;社会保障管理|social security management
可持续发展管理|sustainable development management;区域发展管理|regional development management;区域发展战略管理|regional development strategy management
信息资源管理|information resource management;呼吸系统|respiratory system;呼吸系统遗传性疾病|respiratory hereditary disease;呼吸调控异常|abnormal respiratory regulation
支气管哮喘|bronchial asthma;慢性阻塞性肺疾病|chronic obstructive pulmonary disease;间质性肺疾病|interstitial lung disease;睡眠呼吸障碍|sleep disorder;循环系统|circulatory system
循环系统遗传性疾病|circulatory system hereditary disease;冠状动脉性心脏病|coronary heart disease;肺源性心脏病|pulmonary heart disease;感染性心内膜炎|infective endocarditis
心脏瓣膜疾病|heart valve disease;心包疾病|pericardial disease;心力衰竭|heart failure;主动脉疾病|aortic disease;周围血管疾病|peripheral vascular disease
循环系统免疫相关疾病|circulatory system immune related diseases;消化系统|digestive system;消化系统发育异常|digestive dysplasia;消化系统遗传性疾病|digestive system hereditary disease
胃肠道免疫相关疾病|gastrointestinal immune related diseases;消化系统器官移植|digestive system organ transplantation;女性盆底功能障碍|female pelvic floor dysfunction
女性性功能障碍|female sexual dysfunction;男性性功能障碍|male sexual dysfunction;新生儿相关疾病|neonatal related diseases;生殖医学工程|reproductive medicine engineering
生殖免疫相关疾病|reproductive immune related diseases;生殖系统移植|reproductive system transplantation;泌尿系统|urinary system;泌尿系统遗传性疾病|urinary system hereditary disease
泌尿系统感染|urinary system infection;泌尿系统免疫相关疾病|urinary system immune related diseases;泌尿系统结石|urinary calculi;肾脏物质转运异常|abnormal kidney material transport
肾脏内分泌功能异常|renal endocrine dysfunction;原发性肾脏疾病|primary kidney disease;继发性肾脏疾病|secondary kidney disease;肾衰竭|renal failure;肾移植|kidney transplant
前列腺疾病|prostate disease;膀胱疾病|bladder disease;尿动力学|urodynamics;运动系统|exercise system;运动系统遗传性疾病|motor system genetic disease
运动系统免疫相关疾病|exercise system immune related diseases;内分泌系统遗传性疾病|endocrine system hereditary disease;糖尿病|diabetes;代谢综合征|metabolic syndrome
糖代谢异常|abnormal glucose metabolism;脂代谢异常|abnormal lipid metabolism;氨基酸代谢异常|abnormal amino acid metabolism;核酸代谢异常|abnormal nucleic acid metabolism
遗传性代谢缺陷|hereditary metabolic defect;血液系统|blood system;骨髓增生异常综合征|myelodysplastic syndrome;骨髓增殖性疾病|myeloproliferative disease
血液系统免疫相关疾病|blood system immune related diseases;白血病|leukemia;造血干细胞移植|hematopoietic stem cell transplantation;遗传性血液病|hereditary blood disease
意识障碍|disorder of consciousness;认知功能障碍|cognitive dysfunction;器质性精神疾病|organic mental illness;危机干预|crisis intervention;医学免疫学|medical immunology
免疫应答异常|abnormal immune response;超敏反应性疾病|hypersensitivity disease;自身免疫性疾病|autoimmune disease;固有免疫异常|innate immune abnormality
神经内分泌免疫异常|neuroendocrine immune abnormality;黏膜免疫疾病|mucosal immune disease;疾病的系统免疫学|systemic immunology of disease;皮肤免疫性疾病|skin immune disease
皮肤感染|skin infection;非感染性皮肤病|non-infectious skin disease;眼科学|ophthalmology;眼遗传性疾病|ocular hereditary disease;眼组织移植|eye tissue transplantation
口腔颅颌面科学|oral craniofacial science;心肺复苏|cpr;多脏器衰竭|multiple organ failure;中毒|poisoning;创伤|trauma;冻伤|frostbite;肿瘤学|oncology;肿瘤病因|tumor cause
肿瘤发生|tumorigenesis;肿瘤免疫|tumor immunity;肿瘤预防|cancer prevention;肿瘤干细胞|cancer stem cell;肿瘤诊断|tumor diagnosis;肿瘤化学药物治疗|tumor chemotherapy
肿瘤物理治疗|tumor physical therapy;肿瘤生物治疗|tumor biotherapy;肿瘤综合治疗|comprehensive treatment of tumor;呼吸系统肿瘤|respiratory tumor;消化系统肿瘤|digestive system tumor
泌尿系统肿瘤|urinary tumor;男性生殖系统肿瘤|male reproductive system tumor;女性生殖系统肿瘤|female reproductive system tumor;乳腺肿瘤|breast tumor
内分泌系统肿瘤|endocrine system tumor;康复医学|rehabilitation medicine;核医学|nuclear medicine;生物医学传感|biomedical sensing;纳米医学|nanomedicine
传染病媒介生物|infectious vector organism;医院获得性感染|hospital acquired infection;性传播疾病|sexually transmitted diseases;检验医学|laboratory medicine
临床生物化学检验|clinical biochemical test;临床微生物学检验|clinical microbiological examination;临床免疫学检验|clinical immunology test
临床分子生物学检验|clinical molecular biology test;临床检验新技术|new clinical testing technology;特种医学|special medicine;放射医学|radiology;法医学|forensic medicine
地方病学|endemic;职业病学|occupational disease;老年医学|geriatric medicine;预防医学|preventive medicine;环境卫生|environmental sanitation;职业卫生|occupational health
人类营养|human nutrition;食品卫生|safety of food;卫生毒理|hygienic toxicology;卫生分析化学|hygienic analytical chemistry;传染病流行病学|epidemiology of infectious diseases
非传染病流行病学|non-communicable disease epidemiology;中医学|traditional chinese medicine;脏腑气血津液体质|dirty sputum;证候基础|syndrome basis
中医方剂|chinese medicine prescription;中医诊断|tcm diagnosis;中医内科|traditional chinese medicine;中医外科|chinese medicine surgery;中医骨伤科|chinese medicine orthopedics
中医妇科|tcm gynecology;中医儿科|traditional chinese medicine pediatrics;中医眼科|chinese medicine ophthalmology;中医耳鼻喉科|tcm ent;中医口腔科|traditional chinese medicine
中医老年病|traditional chinese medicine geriatrics;中医针灸|chinese medicine acupuncture;民族医学|ethnic medicine;中药学|pharmacy;中药资源|chinese medicine resources
中药鉴定|chinese medicine identification;中药药效物质|traditional chinese medicine;中药炮制|chinese medicine processing;中药制剂|traditional chinese medicine preparation
中药药性理论|traditional chinese medicine theory;中药神经精神药理|traditional chinese medicine neuropsychopharmacology
中药药代动力学|pharmacokinetics of traditional chinese medicine;中药毒理|traditional chinese medicine toxicology;民族药学|national pharmacy;药物学|pharmacology
合成药物化学|synthetic pharmaceutical chemistry;天然药物化学|natural products chemistry;微生物药物|microbial drugs;生物技术药物|biotechnology drugs;海洋药物|marine medicine
特种药物|special medicine;药剂学|pharmaceutics;药物材料|drug material;药物分析|medicine analysis;药物资源|drug resources;药理学|pharmacology;神经精神药物药理|neuropsychopharmacology
心脑血管药物药理|cardio-cerebral vascular drug pharmacology;老年病药物药理|geriatric drug pharmacology;抗肿瘤药物药理|antitumor drug pharmacology
抗感染药物药理|anti-infective drug pharmacology;代谢性疾病药物药理|metabolic disease drug pharmacology;临床药理|clinical pharmacology;药物毒理|drug toxicology
聚合物弹性体|polymer elastomer;化工设备在线检测|chemical equipment online testing;微生物功能基因|microbial functional gene;遗传心理学|genetic psychology;生物防治|biological control
人工复合木材|artificial composite wood;林木果实采后生物学|forest fruit postharvest biology;水产生物种质资源|water-producing species resources;水产养殖学|aquaculture
微观传递过程|microscopic transfer process;道路工程|road engineering;人工智能基础|artificial intelligence foundation;零件成形制造|part forming manufacturing
零件加工制造|parts manufacturing;内流流体力学|inflow fluid mechanics;多相流热物理学|multiphase flow thermal physics;多媒体通信|multimedia communication;函数论|function theory
偏微分方程|partial differential equations;力学|mechanics;生物无机化学|bioinorganic chemistry;固体无机化学|solid inorganic chemistry;核放射化学|nuclear radiochemistry
金属有机化学|metal organic chemistry;元素有机化学|elemental organic chemistry;有机分子功能材料化学|organic molecular functional material chemistry;化学动力学|chemical dynamics
生物物理化学|biophysical chemistry;化学信息学|chemical informatics;环境分析化学|environmental analytical chemistry;污染控制化学|pollution control chemistry
理论环境化学|theoretical environmental chemistry;环境微生物学|environmental microbiology;植物进化生物学|plant evolutionary biology;生态系统生态学|ecosystem ecology;动物学|zoology
纳米生物学|nanobiology;森林培育学|forest cultivation;基础兽医学|basic veterinary science;食品原料学|food raw materials;人文地理学|human geography
无机非金属基复合材料|inorganic non-metal matrix composite;有色金属冶金|non-ferrous metallurgy;机械设计学|mechanical design
`;
