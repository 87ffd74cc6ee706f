import type { Emotion, Language } from '../../scenario/vocabulary.ts';

/** What a starting scenario says in one language. The opening and the first good answer depend on the feeling. */
export interface StarterWords {
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  readonly looks: string;
  readonly name: string;
  readonly role: string;
  readonly goal: string;
  readonly casefile: string;
  readonly authority: string;
  readonly policy: string;
  readonly promised: readonly [fact: string, wrong: string, subjective: string];
  readonly needBy: readonly [fact: string, wrong: string];
  readonly notThere: string;
  readonly wedding: string;
  readonly again: readonly [remedy: string, by: string];
  readonly refund: readonly [remedy: string, by: string];
  readonly opening: Readonly<Record<Emotion, string>>;
  readonly tuesday: string;
  readonly friday: string;
  readonly hear: Readonly<Record<Emotion, string>>;
  readonly rush: readonly [words: string, better: string];
  readonly rules: readonly [words: string, better: string];
  readonly story: string;
  readonly own: string;
  readonly sorry: readonly [words: string, better: string];
  readonly ways: string;
  readonly choice: string;
  readonly soon: readonly [words: string, better: string];
  readonly agree: string;
  readonly confirm: string;
  readonly money: string;
  readonly goodbye: string;
  readonly follow: string;
  readonly bye: readonly [words: string, better: string];
  readonly expert: string;
  readonly why: string;
}

export const STARTER_WORDS: Readonly<Record<Language, StarterWords>> = {
  en: {
    title: 'The order that has not come',
    summary: 'An order is late, a wedding is on Friday, and nobody has called back.',
    author: 'Write your name here',
    looks: 'sofia',
    name: 'Sofia Ricci',
    role: 'You answer for a small shop that sends its goods by parcel.',
    goal: 'Hear what happened, take it on, and agree on something you can keep.',
    casefile: 'Order of the 3rd, promised for Tuesday. Last scan on Monday.',
    authority: 'Sending it again by courier, or a full refund: you decide.',
    policy: 'What we deliver late, we send again or refund, as the customer likes.',
    promised: ['Order promised for Tuesday, not delivered', 'Order promised for Friday', 'Is impatient about a parcel'],
    needBy: ["Needs it by Friday, for her sister's wedding", 'Needs it by Thursday, for a birthday'],
    notThere: 'The order has not come',
    wedding: 'The wedding may be without it',
    again: ['Send a new one by courier', 'Thursday noon'],
    refund: ['Refund the whole order', 'today'],
    opening: {
      anger: 'This is my third call about one and the same order. Three calls! Where is it?',
      anxiety: "Hello? It's about my order. It still isn't here, and nobody can tell me anything. Is it lost?",
      disappointment: "I have ordered from you for years. I didn't think I would ever have to make this call.",
    },
    tuesday: 'It was promised for Tuesday.',
    friday: "And I need it by Friday. It's for my sister's wedding.",
    hear: {
      anger: 'Three calls about one order: I would be angry, too. Please tell me all of it, from the start.',
      anxiety: 'I can hear how worried you are. Give me one minute, and I will tell you exactly where it is.',
      disappointment: 'After all these years you expected better of us, and this hurts. Please tell me what happened.',
    },
    rush: [
      'I can send it again or give you the money back.',
      'Say first what you have heard: "Three calls, and a wedding on Friday." Then the same offer counts twice.',
    ],
    rules: [
      'Delivery dates are estimates, as our terms say.',
      'Whoever is right, the customer loses here. Say what you see: "It should have been there on Tuesday."',
    ],
    story: 'I was told somebody would call me back. Nobody did. Not once.',
    own: 'Promised for Tuesday, needed by Friday, and nobody called back. That is on us, and I am taking it on.',
    sorry: [
      'I am sorry about that.',
      'Sorry for what? "Nobody called you back. That was our job, and from now on it is mine."',
    ],
    ways: 'And what happens now?',
    choice:
      'Two ways: a courier brings a new one by {remedies.again.by}, or I refund all of it today. Which helps you more?',
    soon: ["Don't worry, it will be there soon.", 'A day and an hour instead of "soon": "By Thursday noon."'],
    agree: 'The courier, then. But it has to be there on Thursday.',
    confirm: 'Then it is the courier: a new one leaves today and is at your door by {remedies.again.by}.',
    money: 'To be on the safe side I will refund you instead.',
    goodbye: 'Well. I will be waiting for it.',
    follow: 'I will call you on Thursday at one, to hear that it is there. Thank you for telling me all of it.',
    bye: ['Have a nice day.', 'Say when you will be in touch again: "I will call you on Thursday at one."'],
    expert: 'listens, takes it on, lets them choose, keeps in touch',
    why: 'Whoever is heard first hears the offer.',
  },
  'zh-Hans': {
    title: '迟迟不到的订单',
    summary: '订单晚了，星期五就是婚礼，却一直没有人回电话。',
    author: '请写上你的名字',
    looks: 'mei',
    name: '林悦',
    role: '你在一家小店做客服，店里的商品都用快递寄出。',
    goal: '听清楚发生了什么，把事情担下来，商定一件你做得到的事。',
    casefile: '3 日下单，承诺星期二送达。最后一条物流记录是星期一。',
    authority: '用专人快送重寄，或者全额退款：你可以决定。',
    policy: '凡是我们送迟了的，按客户的意愿重寄或退款。',
    promised: ['订单承诺星期二送达，未送到', '订单承诺星期五送达', '为一个包裹很不耐烦'],
    needBy: ['星期五之前要用，妹妹的婚礼', '星期四之前要用，过生日'],
    notThere: '订单没有送到',
    wedding: '婚礼上可能用不上',
    again: ['用专人快送重寄一份', '星期四中午'],
    refund: ['整单退款', '今天'],
    opening: {
      anger: '为了同一个订单，我这是第三次打电话了。三次！东西到底在哪儿？',
      anxiety: '喂，您好？我想问我的订单，到现在还没到，问谁都说不清楚。会不会是丢了？',
      disappointment: '我在你们家买了这么多年东西，真没想到有一天要打这样的电话。',
    },
    tuesday: '当初说好星期二到的。',
    friday: '我星期五就要用，是我妹妹的婚礼。',
    hear: {
      anger: '为一个订单打了三次电话，换了我也会生气。请您从头说，我都听着。',
      anxiety: '听得出来您很着急。给我一分钟，我马上告诉您它现在到底在哪儿。',
      disappointment: '这么多年的信任，这次却让您失望了。请您告诉我，到底是怎么回事？',
    },
    rush: ['我可以给您重寄，或者退款。', '先说你听到的：“打了三次电话，星期五又是婚礼。”再给方案，分量就不一样了。'],
    rules: ['送达日期只是预计，条款里写着的。', '争赢了道理，也输了客户。先承认看得见的事实：“本来星期二就该到的。”'],
    story: '你们说会有人给我回电话，结果一次都没有。',
    own: '说好星期二到，您星期五要用，却没有人回电话。这是我们的责任，这件事现在由我来负责。',
    sorry: ['非常抱歉。', '为什么事抱歉？“没有人给您回电话，这本该是我们做的，从现在起由我来做。”'],
    ways: '那现在怎么办？',
    choice: '有两个办法：专人快送，{remedies.again.by}之前送到新的一份；或者今天就全额退款。您看哪个更合适？',
    soon: ['您别担心，很快就到。', '把“很快”换成哪天几点：“星期四中午之前。”'],
    agree: '那就快送吧。不过星期四一定要到。',
    confirm: '好，那就快送：今天寄出新的一份，{remedies.again.by}之前送到您家门口。',
    money: '稳妥起见，我还是给您退款吧。',
    goodbye: '行，那我等着。',
    follow: '星期四下午一点我给您打电话，确认东西到了。谢谢您把事情都告诉我。',
    bye: ['祝您生活愉快。', '说清楚什么时候再联系：“星期四下午一点我给您打电话。”'],
    expert: '先倾听，担下责任，给选择，再跟进',
    why: '先被听见的人，才听得进方案。',
  },
  'zh-Hant': {
    title: '遲遲未到的訂單',
    summary: '訂單晚了，星期五就是婚禮，卻一直沒有人回電。',
    author: '請寫上你的名字',
    looks: 'yuting',
    name: '陳雨婷',
    role: '你在一家小店擔任客服，店裡的商品都用宅配寄出。',
    goal: '聽清楚發生了什麼事，把事情扛下來，談定一件你做得到的事。',
    casefile: '3 日下單，承諾星期二送達。最後一筆物流紀錄是星期一。',
    authority: '用專人快遞重寄，或全額退款：你可以決定。',
    policy: '凡是我們送遲了的，依客戶的意願重寄或退款。',
    promised: ['訂單承諾星期二送達，未送到', '訂單承諾星期五送達', '為了一個包裹很不耐煩'],
    needBy: ['星期五之前要用，妹妹的婚禮', '星期四之前要用，過生日'],
    notThere: '訂單沒有送到',
    wedding: '婚禮上可能用不到',
    again: ['用專人快遞重寄一份', '星期四中午'],
    refund: ['整筆訂單退款', '今天'],
    opening: {
      anger: '為了同一筆訂單，我這是第三次打來了。三次！東西到底在哪裡？',
      anxiety: '喂，您好？我想問我的訂單，到現在還沒收到，問誰都講不清楚。該不會是寄丟了吧？',
      disappointment: '我在你們這裡買了這麼多年，真的沒想過有一天要打這種電話。',
    },
    tuesday: '當初說好星期二到的。',
    friday: '我星期五就要用，是我妹妹的婚禮。',
    hear: {
      anger: '為了一筆訂單打了三次電話，換作是我也會生氣。請您從頭講，我都在聽。',
      anxiety: '聽得出來您很著急。給我一分鐘，我馬上告訴您東西現在在哪裡。',
      disappointment: '這麼多年的信任，這次卻讓您失望了。請您告訴我，到底怎麼了？',
    },
    rush: ['我可以幫您重寄，或是退款。', '先說你聽到的：「打了三次電話，星期五又是婚禮。」再提方案，分量就不一樣。'],
    rules: ['送達日期只是預估，條款裡有寫。', '爭贏了道理，也輸了客戶。先承認看得見的事實：「本來星期二就該到的。」'],
    story: '你們說會有人回電給我，結果一次都沒有。',
    own: '說好星期二到，您星期五要用，卻沒有人回電。這是我們的責任，這件事現在由我負責。',
    sorry: ['非常抱歉。', '為了什麼抱歉？「沒有人回電給您，這本來是我們該做的，從現在起由我來做。」'],
    ways: '那現在怎麼辦？',
    choice: '有兩個辦法：專人快遞，{remedies.again.by}之前送到新的一份；或者今天就全額退款。您覺得哪個比較好？',
    soon: ['您別擔心，很快就到。', '把「很快」換成哪天幾點：「星期四中午之前。」'],
    agree: '那就快遞吧。不過星期四一定要到。',
    confirm: '好，那就快遞：今天寄出新的一份，{remedies.again.by}之前送到您府上。',
    money: '保險起見，我還是幫您退款吧。',
    goodbye: '好，那我等著。',
    follow: '星期四下午一點我打給您，確認東西到了。謝謝您把事情都告訴我。',
    bye: ['祝您有美好的一天。', '說清楚什麼時候再聯絡：「星期四下午一點我打給您。」'],
    expert: '先傾聽，扛下責任，給選擇，再跟進',
    why: '先被聽見的人，才聽得進方案。',
  },
};
