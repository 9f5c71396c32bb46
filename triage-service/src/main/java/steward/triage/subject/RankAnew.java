package steward.triage.subject;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseFact;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.trend.ReportSeries;
import steward.triage.rule.Release;
import steward.triage.surge.Surges;

/// Ranks waiting cases anew when a surge begins or grows: each gains what a report gains that comes now, so that of cases that surge alike the first received
/// stays the first. Nothing is taken away when it ends.
///
/// Goes through the cases of a task once for each word about a surge, a bounded slice at a time, so that no record waits for it and no transaction grows with the
/// store. What a slice changes is one transaction with what it tells. A round that is cut off begins anew; what has gained gains nothing again.
final class RankAnew {

    static final Duration EVERY = Duration.ofSeconds(1);

    /// Cases that a slice tells of, at most.
    static final int MOST_TOLD = 100;

    private static final Logger LOG = Logger.getLogger(RankAnew.class);
    private static final int SLICE = 1_000;

    private final ProcessorContext<String, Object> context;
    private final KeyValueStore<String, CaseState> cases;
    private final Judging judging;
    private Map<ReportSeries, Surges.Word> round = Map.of();
    private Set<EventId> done = Set.of();
    private @Nullable String next;

    private RankAnew(
            ProcessorContext<String, Object> context,
            KeyValueStore<String, CaseState> cases,
            Judging judging) {
        this.context = context;
        this.cases = cases;
        this.judging = judging;
    }

    /// Looks for as long as the task is here.
    static void of(
            ProcessorContext<String, Object> context,
            KeyValueStore<String, CaseState> cases,
            Judging judging) {
        RankAnew ranking = new RankAnew(context, cases, judging);
        var _ = context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, ranking::look);
    }

    private void look(long now) {
        if (round.isEmpty()) {
            Map<ReportSeries, Surges.Word> standing =
                    judging.surges().get().standingAt(Instant.ofEpochMilli(now));
            if (done.containsAll(eventsOf(standing))) {
                return;
            }
            round = standing;
        }
        slice().forEach(this::tell);
        if (next == null) {
            done = eventsOf(round);
            round = Map.of();
        }
    }

    private List<KeyValue<String, Gain>> slice() {
        List<KeyValue<String, Gain>> gains = new ArrayList<>();
        int seen = 0;
        try (KeyValueIterator<String, CaseState> entries = cases.range(next, null)) {
            next = null;
            while (entries.hasNext() && next == null) {
                KeyValue<String, CaseState> entry = entries.next();
                Gain gain = gainOf(entry.value);
                if (gain != null) {
                    gains.add(KeyValue.pair(entry.key, gain));
                }
                next = ++seen == SLICE || gains.size() == MOST_TOLD ? entry.key : null;
            }
        }
        return gains;
    }

    private @Nullable Gain gainOf(CaseState known) {
        Surges.Word word = strongestFor(known);
        if (word == null) {
            return null;
        }
        try {
            Release release = judging.releases().get().inForceAt(word.at());
            CaseStep step = JoinCase.gain(known, word, release);
            return step == null ? null : new Gain(word, step);
        } catch (RuntimeException e) {
            // One case that cannot be judged keeps no other from being ranked.
            LOG.errorf("a case cannot be ranked anew (%s)", e.getClass().getName());
            judging.metrics().skipped(CaseStage.NAME, "not-ranked-anew");
            return null;
        }
    }

    /// Of what its reports claim and its content shows.
    private Surges.@Nullable Word strongestFor(CaseState known) {
        CaseState.Ranking ranking = known.ranking();
        Surges.Word strongest = null;
        if (ranking == null || !known.isOpen()) {
            return null;
        }
        for (String category : known.evidence().categories()) {
            Surges.Word word =
                    round.get(
                            ReportSeries.of(
                                    ranking.key().subject().client(),
                                    ranking.key().market(),
                                    category));
            if (word != null
                    && (strongest == null || word.surge().times() > strongest.surge().times())) {
                strongest = word;
            }
        }
        return strongest;
    }

    private void tell(KeyValue<String, Gain> gained) {
        Gain gain = gained.value;
        CaseState.Ranking ranking = gain.step.next().ranking();
        if (ranking == null) {
            return;
        }
        cases.put(gained.key, gain.step.next());
        Telling telling = new Telling(gain.word.event(), gain.word.at(), null);
        for (Event<CaseFact> event : telling.caseEvents(gain.step, ranking.key())) {
            context.forward(
                    new Record<>(event.subject(), event, event.time().toEpochMilli()), Told.CASES);
        }
        judging.metrics().took(CaseStage.NAME, "ranked-anew");
    }

    private static Set<EventId> eventsOf(Map<ReportSeries, Surges.Word> words) {
        return words.values().stream().map(Surges.Word::event).collect(Collectors.toSet());
    }

    private record Gain(Surges.Word word, CaseStep step) {}
}
