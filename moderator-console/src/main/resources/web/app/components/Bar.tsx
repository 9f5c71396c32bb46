/** A share of something, in words and as a bar. `of` is 1 for all; more fills the bar. */
export function Bar({ label, share, value, tone = 'usual' }: { label: string; share: number; value: string; tone?: 'usual' | 'warn' | 'bad' }) {
  const filled = Math.max(0, Math.min(1, share));
  return (
    <div className={`bar ${tone}`}>
      <span>{label}</span>
      <span className="number quiet">{value}</span>
      <div className="track" aria-hidden="true">
        <div className="fill" style={{ inlineSize: `${filled * 100}%` }} />
      </div>
    </div>
  );
}
