import { useEffect, useRef } from 'react';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as useParts, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

useParts([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface MinutesSeries {
  name: string;
  counts: number[];
  shape: 'bar' | 'line';
  /** A token of the style sheet, such as `--accent`: it follows light and dark by itself. */
  colour: string;
}

/** Counts minute by minute. Loaded when it is shown first: the library is larger than all the rest. */
export default function MinutesChart({ minutes, series, says }: { minutes: string[]; series: MinutesSeries[]; says: string }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    const box = place.current;
    if (!box) {
      return undefined;
    }
    const drawn = init(box, undefined, { renderer: 'svg' });
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(box);
    return () => {
      watch.disconnect();
      drawn.dispose();
      chart.current = undefined;
    };
  }, []);
  useEffect(() => {
    const quiet = 'var(--text-quiet)';
    chart.current?.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 8, right: 8, top: 8, bottom: 4, containLabel: true },
      // Drawn, not HTML: a tooltip of markup would bring styles that the page's policy forbids.
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        backgroundColor: 'var(--raised)',
        borderColor: 'var(--line)',
        textStyle: { color: 'var(--text)', fontSize: 12 },
        axisPointer: { type: 'line', lineStyle: { color: 'var(--line-strong)' } },
      },
      xAxis: {
        type: 'category',
        data: minutes,
        axisLine: { lineStyle: { color: 'var(--line)' } },
        axisTick: { show: false },
        axisLabel: { color: quiet, interval: (index: number) => index % 15 === 14 },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: quiet },
        splitLine: { lineStyle: { color: 'var(--line)' } },
      },
      series: series.map(({ name, counts, shape, colour }) => ({
        name,
        type: shape,
        data: counts,
        symbol: 'none',
        barMaxWidth: 10,
        lineStyle: { width: 2, color: `var(${colour})` },
        itemStyle: { color: `var(${colour})` },
        emphasis: { disabled: true },
      })),
    });
  }, [minutes, series]);
  return <div ref={place} className="minutes-chart" role="img" aria-label={says} dir="ltr" />;
}
