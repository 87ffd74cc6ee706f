/** The step models that trainers teach, as data: each is a view over the same moves, none is the special one. */

export interface Words {
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
}

/** What shows that a step was taken: any one of these. The names are those that scenarios, moves and turns use. */
export interface Signs {
  /** The rules themselves say whether this link of the handling chain was done; the rest says where to look. */
  readonly stage?: string;
  /** A reply that did one of these, or a tactic that landed by itself (letting the customer finish). */
  readonly tactics?: readonly string[];
  readonly moves?: readonly string[];
  /** Something the turn brought about. */
  readonly events?: readonly ('resolved' | 'kept')[];
}

export interface Step {
  readonly id: string;
  readonly name: Words;
  readonly signs: Signs;
}

export interface StepModel {
  readonly id: string;
  readonly name: Words;
  /** Where it comes from and what it is good for, in one sentence. */
  readonly about: Words;
  readonly steps: readonly Step[];
}

const words = (en: string, hans: string, hant: string): Words => ({ en, 'zh-Hans': hans, 'zh-Hant': hant });

const HEARD = ['letFinish', 'backchannel', 'paraphrase', 'openQuestion'];
const FELT = ['nameEmotion', 'validate', 'apologise', 'takeOwnership'];
const OFFERED = ['offerOptions', 'actNow', 'compensate', 'concede'];

const CHAIN: StepModel = {
  id: 'chain',
  name: words('Handling chain', '处理链条', '處理鏈'),
  about: words(
    'Eight links from tuning in to what can be made better afterwards. The default view.',
    '从同频到事后提升，一共八环。默认按这个看。',
    '從同頻到事後提升，一共八環。預設用這個檢視。',
  ),
  steps: [
    {
      id: 'attune',
      name: words('Tune in', '同频', '同頻'),
      signs: { stage: 'attune', tactics: ['letFinish', 'paraphrase', 'nameEmotion', 'validate', 'takeOwnership'] },
    },
    { id: 'calm', name: words('Lower the emotion', '降低情绪', '降低情緒'), signs: { stage: 'calm' } },
    {
      id: 'reason',
      name: words('Talk it through', '理性沟通', '理性溝通'),
      signs: { stage: 'reason', tactics: ['explainCause', 'checkFacts'] },
    },
    { id: 'propose', name: words('Solution', '解决方案', '解決方案'), signs: { stage: 'propose', tactics: OFFERED } },
    {
      id: 'reduceImpact',
      name: words('Reduce the impact', '消减影响', '消減影響'),
      signs: { stage: 'reduceImpact', tactics: ['compensate'] },
    },
    {
      id: 'visibleProgress',
      name: words('Visible progress', '显性进展', '顯性進展'),
      signs: { stage: 'visibleProgress', tactics: ['giveTimeline', 'updateProgress', 'actNow'] },
    },
    {
      id: 'result',
      name: words('Result', '解决结果', '解決結果'),
      signs: { stage: 'result', tactics: ['confirmAgreement'], events: ['kept'] },
    },
    {
      id: 'lift',
      name: words('Lift and learn', '提升与挖掘', '提升與挖掘'),
      signs: { stage: 'lift', tactics: ['followUp', 'thank'] },
    },
  ],
};

const FOUR: StepModel = {
  id: 'four',
  name: words('Four steps', '四步法', '四步法'),
  about: words(
    'The shortest map: good to hold on to in a first week on the phones.',
    '最短的一张地图，新人上线第一周先抓住这四步。',
    '最精簡的一張地圖，新人上線第一週先抓住這四步。',
  ),
  steps: [
    {
      id: 'understand',
      name: words('Understand the complaint', '了解投诉内容', '了解投訴內容'),
      signs: { tactics: [...HEARD, 'closedQuestion', 'recordAloud'] },
    },
    { id: 'care', name: words('Express care', '表达关心', '表達關心'), signs: { tactics: FELT } },
    {
      id: 'solutions',
      name: words('Offer solutions', '提供解决方案', '提供解決方案'),
      signs: { tactics: OFFERED },
    },
    {
      id: 'followUp',
      name: words('Follow up', '跟进反馈', '追蹤回饋'),
      signs: { tactics: ['followUp', 'updateProgress', 'confirmAgreement'], events: ['kept'] },
    },
  ],
};

const FIVE: StepModel = {
  id: 'five',
  name: words('Five stages', '五个阶段', '五個階段'),
  about: words(
    'As a case file sees it: nothing is handled before it is written down and analysed.',
    '从工单的角度看：先记清楚、分析明白，再动手处理。',
    '從案件紀錄的角度看：先記清楚、分析明白，再動手處理。',
  ),
  steps: [
    { id: 'listen', name: words('Listen', '倾听', '傾聽'), signs: { tactics: HEARD } },
    {
      id: 'record',
      name: words('Record', '记录', '記錄'),
      signs: { tactics: ['recordAloud'], moves: ['note', 'record'] },
    },
    {
      id: 'analyse',
      name: words('Analyse', '分析', '分析'),
      signs: { tactics: ['checkFacts', 'explainCause'], moves: ['hold'] },
    },
    {
      id: 'handle',
      name: words('Handle, with next steps', '处理并明确后续', '處理並說明後續'),
      signs: { tactics: [...OFFERED, 'giveTimeline'], events: ['resolved'] },
    },
    { id: 'callBack', name: words('Call back', '回访', '回訪'), signs: { tactics: ['followUp'], events: ['kept'] } },
  ],
};

const SIX: StepModel = {
  id: 'six',
  name: words('Six steps', '六步流程', '六步流程'),
  about: words(
    'A project manager’s view: act early, show the way, and tell the customer before they ask.',
    '像带项目一样带投诉：提前行动、讲清路径、赶在客户追问之前同步。',
    '像帶專案一樣帶客訴：提前行動、講清路徑、趕在客戶追問之前同步。',
  ),
  steps: [
    { id: 'listen', name: words('Listen and understand', '聆听与理解', '聆聽與理解'), signs: { tactics: HEARD } },
    {
      id: 'confirm',
      name: words('Confirm and act', '确认与行动', '確認與行動'),
      signs: { tactics: ['checkFacts', 'paraphrase', 'takeOwnership'] },
    },
    {
      id: 'propose',
      name: words('Propose', '解决建议', '解決建議'),
      signs: { tactics: ['offerOptions', 'neutralSuggestion', 'giveTimeline'] },
    },
    {
      id: 'act',
      name: words('Act on the flaw and its effects', '开展行动', '展開行動'),
      signs: { tactics: ['actNow', 'compensate', 'concede'] },
    },
    {
      id: 'steer',
      name: words('Keep them posted', '过程把控', '過程掌控'),
      signs: { tactics: ['updateProgress', 'giveTimeline'] },
    },
    {
      id: 'review',
      name: words('Show the result, review', '结果呈现与复盘', '結果呈現與復盤'),
      signs: { tactics: ['confirmAgreement', 'followUp'], moves: ['record'], events: ['kept'] },
    },
  ],
};

const LAST: StepModel = {
  id: 'last',
  name: words('LAST', 'LAST', 'LAST'),
  about: words(
    'Listen, apologise, solve, thank: common in hotels and restaurants.',
    '倾听、道歉、解决、致谢，酒店和餐饮业常用。',
    '傾聽、道歉、解決、致謝，飯店與餐飲業常用。',
  ),
  steps: [
    { id: 'listen', name: words('Listen', '倾听', '傾聽'), signs: { tactics: HEARD } },
    { id: 'apologise', name: words('Apologise', '道歉', '道歉'), signs: { tactics: ['apologise'] } },
    { id: 'solve', name: words('Solve', '解决', '解決'), signs: { tactics: OFFERED, events: ['resolved'] } },
    { id: 'thank', name: words('Thank', '致谢', '致謝'), signs: { tactics: ['thank'] } },
  ],
};

const HEARD_MODEL: StepModel = {
  id: 'heard',
  name: words('HEARD', 'HEARD', 'HEARD'),
  about: words(
    'Hear, empathise, apologise, resolve, diagnose: ends by asking why it could happen.',
    '听、共情、道歉、解决、诊断，最后还要追问问题为什么会发生。',
    '聽、同理、道歉、解決、診斷，最後還要追問問題為什麼會發生。',
  ),
  steps: [
    { id: 'hear', name: words('Hear', '听', '聽'), signs: { tactics: HEARD } },
    {
      id: 'empathise',
      name: words('Empathise', '共情', '同理'),
      signs: { tactics: ['nameEmotion', 'validate'] },
    },
    { id: 'apologise', name: words('Apologise', '道歉', '道歉'), signs: { tactics: ['apologise'] } },
    { id: 'resolve', name: words('Resolve', '解决', '解決'), signs: { tactics: OFFERED, events: ['resolved'] } },
    {
      id: 'diagnose',
      name: words('Diagnose', '诊断', '診斷'),
      signs: { tactics: ['explainCause', 'checkFacts'] },
    },
  ],
};

const LATTE: StepModel = {
  id: 'latte',
  name: words('LATTE', 'LATTE', 'LATTE'),
  about: words(
    'Listen, acknowledge, take action, thank, explain: made for a counter with a queue.',
    '倾听、认可、行动、致谢、解释，适合后面还排着队的柜台。',
    '傾聽、認同、行動、致謝、說明，適合後面還排著隊的櫃檯。',
  ),
  steps: [
    { id: 'listen', name: words('Listen', '倾听', '傾聽'), signs: { tactics: HEARD } },
    {
      id: 'acknowledge',
      name: words('Acknowledge', '认可', '認同'),
      signs: { tactics: ['nameEmotion', 'validate', 'takeOwnership'] },
    },
    {
      id: 'takeAction',
      name: words('Take action', '行动', '行動'),
      signs: { tactics: OFFERED, events: ['resolved'] },
    },
    { id: 'thank', name: words('Thank', '致谢', '致謝'), signs: { tactics: ['thank'] } },
    {
      id: 'explain',
      name: words('Explain', '解释', '說明'),
      signs: { tactics: ['explainCause', 'giveTimeline'] },
    },
  ],
};

export const STEP_MODELS: readonly StepModel[] = [CHAIN, FOUR, FIVE, SIX, LAST, HEARD_MODEL, LATTE];
