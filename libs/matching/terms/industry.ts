/** Industry and technology terms a city's enterprises use, Chinese and English; written for this project. */
export const INDUSTRY_TERMS = `
氢燃料电池|hydrogen fuel cell;燃料电池|fuel cell;双极板|bipolar plate;质子交换膜|proton exchange membrane;膜电极|membrane electrode assembly
电解水制氢/电解水|water electrolysis;制氢|hydrogen production;储氢|hydrogen storage;加氢站|hydrogen refueling station;氢气|hydrogen
锂离子电池|lithium ion battery/li-ion battery;锂电池|lithium battery;电池|battery;动力电池|power battery/traction battery;固态电池|solid state battery/all-solid-state battery
钠离子电池|sodium ion battery;正极材料|cathode material;负极材料|anode material;电解液|electrolyte;六氟磷酸锂|lithium hexafluorophosphate
隔膜|separator;磷酸铁锂|lithium iron phosphate;三元材料|ternary cathode;电池管理系统|battery management system;储能|energy storage
超级电容器|supercapacitor;光伏|photovoltaic;太阳能电池|solar cell;太阳能|solar energy;钙钛矿|perovskite;风力发电|wind power/wind turbine
逆变器|inverter;微电网|microgrid;智能电网|smart grid;变压器|transformer;高压输电|high voltage transmission;充电桩|charging pile/charging station
新能源汽车|new energy vehicle;电动汽车|electric vehicle;混合动力|hybrid vehicle/hybrid power;自动驾驶|autonomous driving/self-driving;智能网联汽车|connected vehicle/intelligent connected vehicle
汽车零部件|automotive part/automotive component;制动器/制动系统|brake/braking system;刹车片|brake pad;变速箱/变速器|gearbox/transmission;轮胎|tire/tyre
发动机|engine;气缸套/缸套|cylinder liner;活塞|piston;曲轴|crankshaft;轴承|bearing;齿轮|gear;减速器/减速机|reducer/speed reducer
液压|hydraulic;液压缸|hydraulic cylinder;阀门|valve;密封件|sealing element/seal;水泵|water pump;压缩机|compressor;换热器|heat exchanger
电机/电动机|electric motor;永磁同步电机|permanent magnet synchronous motor;伺服电机/伺服|servo motor/servo;机床|machine tool;数控机床|cnc machine tool/numerical control machine tool
刀具|cutting tool;磨削|grinding;切削|machining/cutting;铣削|milling;焊接|welding;激光焊接|laser welding;搅拌摩擦焊|friction stir welding
铸造|casting;压铸|die casting;锻造|forging;冲压|stamping;挤压|extrusion;轧制|rolling;热处理|heat treatment;表面处理|surface treatment
电镀|electroplating;涂层|coating;热喷涂|thermal spraying;激光熔覆|laser cladding;防腐|anticorrosion/corrosion protection;腐蚀|corrosion
磨损|wear;耐磨|wear resistance/wear resistant;摩擦|friction;润滑|lubrication;疲劳|fatigue;断裂|fracture;裂纹|crack;无损检测|nondestructive testing/non-destructive testing
模具|mould/mold;增材制造|additive manufacturing;3D打印|3d printing;粉末冶金|powder metallurgy;铝合金|aluminum alloy/aluminium alloy;镁合金|magnesium alloy
钛合金|titanium alloy;高温合金|superalloy;不锈钢|stainless steel;铜合金|copper alloy;硬质合金|cemented carbide;电解铝|electrolytic aluminum/aluminum electrolysis
氧化铝|alumina;铝土矿|bauxite;赤泥|red mud;钢铁|steel;稀土|rare earth;钛白粉/二氧化钛|titanium dioxide/titanium white;海绵钛|titanium sponge
氯化法|chloride process;石墨烯|graphene;石墨|graphite;碳纤维|carbon fiber/carbon fibre;碳纳米管|carbon nanotube;复合材料|composite material/composite
陶瓷|ceramic;耐火材料|refractory/refractory material;玻璃|glass;水泥|cement;混凝土|concrete;新型建材|building material;保温材料|thermal insulation material
纳米材料|nanomaterial;半导体|semiconductor;芯片|chip;集成电路|integrated circuit;功率器件|power device;碳化硅|silicon carbide;氮化镓|gallium nitride
光刻胶|photoresist;封装|packaging;传感器|sensor;压力传感器|pressure sensor;光纤|optical fiber/optical fibre;激光器|laser;激光|laser;显示屏|display panel
液晶|liquid crystal;发光二极管|light emitting diode;电路板|circuit board/printed circuit board;连接器|connector;电容器|capacitor;磁性材料|magnetic material
电子特气|electronic specialty gas;高纯试剂|high purity reagent;氢氟酸|hydrofluoric acid;氟化工|fluorine chemical/fluorochemical;含氟聚合物|fluoropolymer
高分子/聚合物|polymer;聚氨酯|polyurethane;聚酯|polyester;聚乙烯|polyethylene;聚丙烯|polypropylene;尼龙|nylon;环氧树脂|epoxy resin;橡胶|rubber
硅橡胶|silicone rubber;塑料|plastic;可降解塑料/生物降解塑料|biodegradable plastic;胶粘剂/粘合剂|adhesive;涂料|paint/coating material;油墨|ink;薄膜|thin film/film
输送带|conveyor belt;皮革|leather;造纸|papermaking/paper making;纸浆|pulp;纺织|textile;印染|dyeing/printing and dyeing;纤维|fiber/fibre;无纺布|nonwoven
催化剂|catalyst;催化|catalysis;光催化|photocatalysis;电催化|electrocatalysis;精细化工|fine chemical;煤化工|coal chemical;有机合成|organic synthesis
结晶|crystallization;精馏|distillation;萃取|extraction;吸附|adsorption;膜分离|membrane separation;过滤|filtration;干燥|drying;反应器|reactor
表面活性剂|surfactant;农药|pesticide;除草剂|herbicide;化肥/肥料|fertilizer;有机肥|organic fertilizer;微生物|microorganism/microbial;发酵|fermentation
酶|enzyme;蛋白质|protein;氨基酸|amino acid;维生素|vitamin;益生菌|probiotic;多糖|polysaccharide;淀粉|starch;提取物|extract
中药|traditional chinese medicine/chinese herbal medicine;山药|chinese yam/yam;地黄|rehmannia;怀药/四大怀药|huai medicine;药材|medicinal material/medicinal herb
生物医药|biomedicine/biopharmaceutical;制药|pharmaceutical;原料药|active pharmaceutical ingredient;疫苗|vaccine;抗体|antibody;单克隆抗体|monoclonal antibody
医疗器械|medical device/medical equipment;医用耗材|medical consumable;诊断试剂|diagnostic reagent;体外诊断|in vitro diagnostic/in vitro diagnosis
肿瘤|tumor/cancer;糖尿病|diabetes;高血压|hypertension;康复|rehabilitation;养老|elderly care;影像诊断/医学影像|medical imaging;干细胞|stem cell
基因编辑|gene editing;基因|gene;基因测序|gene sequencing/dna sequencing;合成生物学|synthetic biology;生物材料|biomaterial;药物递送|drug delivery
食品加工|food processing;食品安全|food safety;食品添加剂|food additive;饮料|beverage;乳制品|dairy product;肉制品|meat product;方便面|instant noodle
冷链|cold chain;保鲜|preservation/fresh keeping;小麦|wheat;玉米|maize/corn;水稻|rice;大豆|soybean;蔬菜|vegetable;果树|fruit tree;育种|breeding
种子|seed;病虫害|pest/plant disease;灌溉|irrigation;节水灌溉|water saving irrigation;智慧农业|smart agriculture/precision agriculture;农机/农业机械|agricultural machinery
饲料|feed/animal feed;养殖|livestock farming/animal husbandry;水产养殖|aquaculture;畜禽粪污|livestock manure;土壤修复|soil remediation;土壤|soil
废水处理/污水处理|wastewater treatment/sewage treatment;废水|wastewater;饮用水|drinking water;海水淡化|desalination;废气|waste gas/exhaust gas;烟气脱硫|flue gas desulfurization
脱硝|denitration/denitrification;除尘|dust removal;挥发性有机物|volatile organic compound;重金属|heavy metal;固体废物/固废|solid waste;危险废物|hazardous waste
粉煤灰|fly ash;煤矸石|coal gangue;尾矿|tailing;垃圾焚烧|waste incineration;资源化利用|resource utilization;循环经济|circular economy;碳中和|carbon neutrality
碳捕集|carbon capture;碳排放|carbon emission;二氧化碳|carbon dioxide;节能|energy saving;余热回收|waste heat recovery;环境监测|environmental monitoring
煤矿|coal mine;采矿|mining;瓦斯|coalbed methane/mine gas;矿井通风|mine ventilation;岩石力学|rock mechanics;巷道支护|roadway support;选矿|mineral processing/ore dressing
边坡|slope;隧道|tunnel;桥梁|bridge;道路|road;地基|foundation;地震|earthquake;抗震|seismic;装配式建筑|prefabricated building;建筑信息模型|building information modeling
岩土工程|geotechnical engineering;水利工程|hydraulic engineering;测绘|surveying;遥感|remote sensing;地理信息系统|geographic information system;北斗|beidou;导航|navigation
无人机|unmanned aerial vehicle/drone;卫星|satellite;机器人|robot;工业机器人|industrial robot;协作机器人|collaborative robot;机械臂|robotic arm/manipulator
机器视觉|machine vision;计算机视觉|computer vision;图像识别|image recognition;图像处理|image processing;目标检测|object detection;缺陷检测|defect detection
语音识别|speech recognition;自然语言处理|natural language processing;大语言模型/大模型|large language model;知识图谱|knowledge graph;人工智能|artificial intelligence
机器学习|machine learning;深度学习|deep learning;神经网络|neural network;强化学习|reinforcement learning;联邦学习|federated learning;大数据|big data;数据挖掘|data mining
云计算|cloud computing;边缘计算|edge computing;物联网|internet of things;工业互联网|industrial internet;区块链|blockchain;数字孪生|digital twin;虚拟现实|virtual reality
增强现实|augmented reality;第五代移动通信|fifth generation mobile communication;无线通信|wireless communication;天线|antenna;雷达|radar;信号处理|signal processing
网络安全|network security/cybersecurity;密码学|cryptography;信息安全|information security;软件工程|software engineering;数据库|database;嵌入式系统|embedded system
自动化|automation;智能制造|intelligent manufacturing/smart manufacturing;智能工厂|smart factory;控制系统|control system;可编程控制器|programmable logic controller
过程控制|process control;预测控制|model predictive control/predictive control;故障诊断|fault diagnosis;预测性维护|predictive maintenance;可靠性|reliability
振动|vibration;噪声|noise;减振|vibration reduction/vibration damping;有限元|finite element;计算流体力学|computational fluid dynamics;流体力学|fluid mechanics
传热|heat transfer;热管理|thermal management;仿真|simulation;数值模拟|numerical simulation;优化设计|optimal design/design optimization;轻量化|lightweight
精密加工|precision machining;超精密加工|ultra-precision machining;精密测量|precision measurement;计量|metrology;质量控制|quality control;质谱|mass spectrometry
色谱|chromatography;光谱|spectroscopy/spectrum;电化学|electrochemistry;等离子体/等离子|plasma;超声|ultrasound/ultrasonic;真空|vacuum;超导|superconductivity/superconducting
低温|cryogenic/low temperature;高温|high temperature;量子计算|quantum computing;航空航天|aerospace;复合装甲|composite armor;轨道交通|rail transit;高速铁路|high speed railway
船舶|ship;物流|logistics;供应链|supply chain;仓储|warehousing;电子商务|e-commerce;跨境电商|cross border e-commerce;金融科技|fintech;风险管理|risk management
知识产权|intellectual property;专利|patent;项目管理|project management;人力资源|human resource;财务管理|financial management;市场营销|marketing
文化旅游|cultural tourism;旅游|tourism;太极拳|tai chi/taijiquan;陶瓷艺术|ceramic art;工业设计|industrial design;数字媒体|digital media
职业教育|vocational education;教育技术|educational technology;应急管理|emergency management;安全生产|work safety/safety production;消防|fire protection/fire fighting
火灾|fire hazard;粉尘爆炸|dust explosion;爆炸|explosion;危险化学品|hazardous chemical;风险评估|risk assessment
`;
