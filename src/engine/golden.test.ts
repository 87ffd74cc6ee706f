import { expect, it } from 'vitest';
import { handle, pureCall } from '../testing/handlings.ts';
import { EMOTIONS, type Emotion } from '../scenario/vocabulary.ts';
import { moveText, rating, scores, type Session } from './index.ts';

/**
 * One call per feeling, handled as that feeling needs it, turn by turn: anger, anxiety, disappointment, trust, composure,
 * and where customer and chain stand. When a size is tuned these change, and whoever tunes it sees by how much.
 */
const table = (session: Session): readonly string[] =>
  session.turns.map(({ move, levels, customer, stage }) => {
    const { anger, anxiety, disappointment, trust, composure } = levels;
    const numbers = [anger, anxiety, disappointment, trust, composure]
      .map((level) => String(level).padStart(3))
      .join(' ');
    return `${numbers}  ${customer}, ${stage}: ${moveText(move)}`;
  });
const outcome = (session: Session): string => {
  const { listening, empathy, solution, overall } = scores(session);
  return `${listening} ${empathy} ${solution} = ${overall}, ${rating(session).total} of 50`;
};

const RUNS: Readonly<Record<Emotion, readonly string[]>> = {
  anger: [
    ' 76  15  15   0  75  venting, attune: wait',
    ' 72  14  14   0  75  venting, attune: backchannel',
    ' 72  14  14   0  75  venting, attune: note(what)',
    ' 65  13  13   3  75  venting, attune: wait',
    ' 65  13  13   3  75  venting, attune: note(when)',
    ' 50   8   9   9  72  receptive, calm: reply(anger)',
    ' 46   7   8  11  72  receptive, calm: wait',
    ' 46   7   8  11  72  receptive, calm: note(cause)',
    ' 30   1   5  20  72  reasoning, calm: reply(anger)',
    ' 30   1   5  20  72  reasoning, calm: note(want)',
    ' 29   0   4  21  72  reasoning, calm: wait',
    ' 19   0   2  27  74  reasoning, reason: reply(anger)',
    ' 17   0   1  31  76  reasoning, reason: reply(anger)',
    ' 14   0   0  37  78  mollified, propose: reply(anger)',
    '  8   0   0  49  81  mollified, visibleProgress: reply(anger)',
    '  0   0   0  60  84  appreciative, result: reply(anger)',
    '  0   0   0  69  87  appreciative, lift: reply(anger)',
    '  0   0   0  69  87  appreciative, lift: readEmotion(anger)',
    '  0   0   0  69  87  appreciative, lift: record(what=0, when=0)',
    '  0   0   0  69  87  appreciative, lift: close',
    '100 100 100 = 100, 48 of 50',
  ],
  anxiety: [
    ' 15  76  15   0  75  spiralling, attune: wait',
    ' 14  73  14   0  75  spiralling, attune: backchannel',
    ' 14  73  14   0  75  spiralling, attune: note(what)',
    ' 12  71  13   3  75  spiralling, attune: wait',
    ' 12  71  13   3  75  spiralling, attune: note(when)',
    '  8  55  10   9  73  attending, calm: reply(anxiety)',
    '  7  54   9  11  73  attending, calm: wait',
    '  7  54   9  11  73  attending, calm: note(cause)',
    '  4  49   7  17  73  attending, reason: reply(anxiety)',
    '  4  49   7  17  73  attending, reason: note(want)',
    '  3  48   6  18  73  attending, reason: wait',
    '  1  38   4  21  73  reassured, reason: reply(anxiety)',
    '  0  25   2  30  75  reassured, reason: reply(anxiety)',
    '  0  15   0  35  77  reassured, propose: reply(anxiety)',
    '  0   8   0  46  79  reassured, visibleProgress: reply(anxiety)',
    '  0   0   0  56  81  confident, result: reply(anxiety)',
    '  0   0   0  65  84  confident, lift: reply(anxiety)',
    '  0   0   0  65  84  confident, lift: readEmotion(anxiety)',
    '  0   0   0  65  84  confident, lift: record(what=0, when=0)',
    '  0   0   0  65  84  confident, lift: close',
    '100 100 100 = 100, 48 of 50',
  ],
  disappointment: [
    ' 15  15  76   0  75  withdrawn, attune: wait',
    ' 14  14  73   0  75  withdrawn, attune: backchannel',
    ' 14  14  73   0  75  withdrawn, attune: note(what)',
    ' 12  13  71   3  75  withdrawn, attune: wait',
    ' 12  13  71   3  75  withdrawn, attune: note(when)',
    '  8  11  64   9  74  guarded, attune: reply(disappointment)',
    '  7  10  63  11  74  guarded, attune: wait',
    '  7  10  63  11  74  guarded, attune: note(cause)',
    '  3   8  56  17  74  guarded, calm: reply(disappointment)',
    '  3   8  56  17  74  guarded, calm: note(want)',
    '  2   7  55  18  74  guarded, calm: wait',
    '  0   2  47  27  74  weighing, calm: reply(disappointment)',
    '  0   0  43  33  75  weighing, reason: reply(disappointment)',
    '  0   0  29  39  76  hopeful, reduceImpact: reply(disappointment)',
    '  0   0  17  51  78  hopeful, visibleProgress: reply(disappointment)',
    '  0   0  11  63  80  trusting, result: reply(disappointment)',
    '  0   0   7  72  83  trusting, lift: reply(disappointment)',
    '  0   0   7  72  83  trusting, lift: readEmotion(disappointment)',
    '  0   0   7  72  83  trusting, lift: record(what=0, when=0)',
    '  0   0   7  72  83  trusting, lift: close',
    '100 100 100 = 100, 48 of 50',
  ],
};

it.each(EMOTIONS)('%s, turn by turn', (emotion) => {
  const run = handle(pureCall(emotion), emotion);
  expect([...table(run), outcome(run)]).toEqual(RUNS[emotion]);
});
