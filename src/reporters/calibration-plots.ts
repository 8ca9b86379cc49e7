// The plots of a calibration.
import type { CalibrationReport, JudgeCalibration } from '../core/calibration.ts';
import { levels, percent } from './calibration-words.ts';
import {
  across,
  dot,
  frame,
  jitter,
  plot,
  plotHeight,
  plotWidth,
  round,
  svg,
  text,
  ticks,
  upright,
  type Tick,
} from './plot.ts';

export interface Figure {
  readonly title: string;
  readonly svg: string;
  readonly caption: string;
}

/** Above it a verdict keeps: between the levels −1 and 0. */
const barHeight = -0.5;
const percents: readonly Tick[] = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: percent(at) }));

export function figuresOf(judge: JudgeCalibration, report: CalibrationReport): Figure[] {
  return [
    confusion(judge),
    scores(judge),
    curve(judge, report),
    ...(judge.pairs === undefined ? [] : [position(judge.pairs)]),
    lengths(judge),
  ];
}

function confusion({ confusion: counts, points }: JudgeCalibration): Figure {
  const { goodKept, goodDropped, badKept, badDropped } = counts;
  const rows = [
    { name: 'keep', cells: [goodKept, goodDropped] },
    { name: 'drop', cells: [badKept, badDropped] },
  ];
  const most = Math.max(1, goodKept, goodDropped, badKept, badDropped);
  const [left, top, width, height] = [78, 34, 140, 92] as const;
  const parts = ['keeps', 'drops'].map((name, i) =>
    text(left + width * (i + 0.5), top - 12, name, 'tick middle'),
  );
  rows.forEach(({ name, cells }, y) => {
    parts.push(text(left - 10, top + height * (y + 0.5) + 5, name, 'tick end'));
    const all = cells.reduce((sum, count) => sum + count, 0);
    cells.forEach((count, x) => {
      const isRight = x === y;
      const [cellX, cellY] = [left + width * x, top + height * y];
      const strength = round(8 + (47 * count) / most);
      parts.push(
        `<rect class="${isRight ? 'good' : 'bad'} cell" style="fill-opacity:${strength}%" x="${cellX + 2}" y="${cellY + 2}" width="${width - 4}" height="${height - 4}" rx="6"/>`,
        text(cellX + width / 2, cellY + height / 2 + 3, String(count), 'count middle'),
        text(
          cellX + width / 2,
          cellY + height / 2 + 23,
          all === 0 ? '' : percent(count / all),
          'title middle',
        ),
      );
    });
  });
  parts.push(
    text(left + width, top + 2 * height + 26, 'the judge', 'title middle'),
    `<text class="title middle" transform="translate(22 ${top + height}) rotate(-90)">people</text>`,
  );
  return {
    title: 'Verdicts',
    svg: svg(
      plotWidth,
      plotHeight,
      `Of what people keep the judge keeps ${goodKept} and drops ${goodDropped}; of what they drop it keeps ${badKept} and drops ${badDropped}.`,
      parts.join(''),
    ),
    caption: `${points.length} labelled records at the rubric’s own bar; shares are of each row.`,
  };
}

/** What people may say, as places on an axis. */
function humanTicks({ pairs }: JudgeCalibration): readonly Tick[] {
  return pairs === undefined
    ? [
        { at: 0, label: 'drop' },
        { at: 1, label: 'keep' },
      ]
    : [
        { at: -1, label: 'b better' },
        { at: 0, label: 'tie' },
        { at: 1, label: 'a better' },
      ];
}

function scores(judge: JudgeCalibration): Figure {
  const { points, threshold } = judge;
  const rooms = points.flatMap(({ headroom }) => (headroom === null ? [] : [headroom]));
  const columns = humanTicks(judge);
  const [first, last] = [columns[0]?.at ?? 0, columns.at(-1)?.at ?? 1];
  const low = Math.min(-2, ...rooms) - 0.6;
  const high = Math.max(1, ...rooms) + 0.6;
  const at = frame([first - 0.5, last + 0.5], [low, high]);
  const marks = points.map(({ headroom, human, isGood, at: place }, i) =>
    headroom === null
      ? ''
      : dot(
          at.x(human + jitter(i) * 0.34),
          at.y(headroom + jitter(i * 7 + 3) * 0.26),
          isGood,
          `${place}: ${levels(headroom)}`,
        ),
  );
  const lines = across(at, barHeight, 'the rubric’s bar', 'bar');
  const own =
    threshold === null || threshold.headroom === barHeight
      ? ''
      : across(at, threshold.headroom - 0.5, 'threshold', 'mark');
  const whole = [...new Set(rooms.map(Math.round))].sort((a, b) => a - b);
  const step = Math.ceil(whole.length / 8);
  return {
    title: 'Levels above the bar',
    svg: plot(
      at,
      {
        label: 'Levels above the bar of each record, by what people say of it.',
        xTitle: 'people',
        yTitle: 'levels above the bar',
        xTicks: columns,
        yTicks: whole
          .filter((_, i) => i % step === 0)
          .map((value) => ({ at: value, label: String(value).replace('-', '−') })),
      },
      marks.join('') + lines + own,
    ),
    caption: 'Each mark is a record. Discs should lie above the line, squares below it.',
  };
}

function curve(
  { curve: steps, confusion: counts }: JudgeCalibration,
  report: CalibrationReport,
): Figure {
  const at = frame([0, 1], [0, 1]);
  let path = `M${round(at.x(0))} ${round(at.y(0))}`;
  const marks: string[] = [];
  for (const { badKept, goodKept, threshold } of steps) {
    path += `L${round(at.x(badKept))} ${round(at.y(goodKept))}`;
    const tip = `${levels(threshold)}: keeps ${percent(goodKept)} of good and ${percent(badKept)} of bad`;
    marks.push(
      `<circle class="step" cx="${round(at.x(badKept))}" cy="${round(at.y(goodKept))}" r="3.5"><title>${tip}</title></circle>`,
    );
  }
  const { goodKept, goodDropped, badKept, badDropped } = counts;
  const x = at.x(badKept / Math.max(1, badKept + badDropped));
  const y = at.y(goodKept / Math.max(1, goodKept + goodDropped));
  const here =
    `<circle class="here" cx="${round(x)}" cy="${round(y)}" r="7"/>` +
    text(Math.min(x + 12, 262), y + 18, 'the rubric’s bar', 'note');
  return {
    title: 'What each threshold lets through',
    svg: plot(
      at,
      {
        label: 'Good records kept against bad records kept, for each threshold.',
        xTitle: 'of bad records, kept (false accepts)',
        yTitle: 'of good records, kept',
        xTicks: percents,
        yTicks: percents,
      },
      upright(at, report.falseAccept, `${percent(report.falseAccept)} asked for`, 'mark') +
        `<path class="curve" d="${path}"/>` +
        marks.join('') +
        here,
    ),
    caption:
      'Up and left is better. The chosen threshold stays left of the line at 95%, not only in these records.',
  };
}

function position({ position: counts }: NonNullable<JudgeCalibration['pairs']>): Figure {
  const { pairs, consistent, favouredFirst, favouredSecond } = counts;
  const bars = [
    { name: 'both orders agree', count: consistent, style: 'good' },
    { name: 'the first place won', count: favouredFirst, style: 'bad' },
    { name: 'the second place won', count: favouredSecond, style: 'bad' },
    {
      name: 'one order a tie',
      count: pairs - consistent - favouredFirst - favouredSecond,
      style: 'rest',
    },
  ];
  const [left, top, width, step] = [150, 30, 180, 52] as const;
  const parts = bars.flatMap(({ name, count, style }, i) => {
    const y = top + step * i;
    const length = pairs === 0 ? 0 : (width * count) / pairs;
    return [
      text(left - 10, y + 17, name, 'tick end'),
      `<rect class="track" x="${left}" y="${y}" width="${width}" height="26" rx="4"/>`,
      `<rect class="${style} bar-fill" x="${left}" y="${y}" width="${round(length)}" height="26" rx="4"/>`,
      text(left + width + 8, y + 18, String(count), 'count-small'),
    ];
  });
  return {
    title: 'Does the place matter?',
    svg: svg(
      plotWidth,
      plotHeight,
      bars.map(({ name, count }) => `${name}: ${count}`).join('; '),
      parts.join(''),
    ),
    caption: `${pairs} pairs, each asked in both orders. A fair judge’s torn pairs fall on both places alike.`,
  };
}

function lengths({ points, pairs }: JudgeCalibration): Figure {
  const judged = points.flatMap(({ judge, human, length, isGood, at }) =>
    judge === null ? [] : [{ away: judge - human, length, isGood, at }],
  );
  const sizes = judged.map(({ length }) => length);
  const widest = pairs === undefined ? 1 : 2;
  const low = sizes.length === 0 ? 0 : Math.min(...sizes);
  const high = sizes.length === 0 ? 1 : Math.max(...sizes);
  const pad = (high - low) * 0.04;
  const at = frame([low - pad, high + pad], [-widest - 0.5, widest + 0.5]);
  const names =
    pairs === undefined ? ['too strict', 'as people', 'too kind'] : ['for b', 'as people', 'for a'];
  return {
    title: 'Does length matter?',
    svg: plot(
      at,
      {
        label: 'How far the judge is from people, by length.',
        xTitle: pairs === undefined ? 'characters' : 'characters that a has more than b',
        yTitle: '',
        xTicks: ticks({ low: at.x.low, high: at.x.high }),
        yTicks: [-widest, 0, widest].map((value, i) => ({ at: value, label: names[i] ?? '' })),
      },
      judged
        .map(({ away, length, isGood, at: place }, i) =>
          dot(
            at.x(length),
            at.y(away + jitter(i) * 0.3 * widest),
            isGood,
            `${place}: ${length} characters`,
          ),
        )
        .join(''),
    ),
    caption:
      pairs === undefined
        ? 'A judge with a taste for length is too strict on the left and too kind on the right.'
        : 'A judge with a taste for length leans to b on the left and to a on the right.',
  };
}
