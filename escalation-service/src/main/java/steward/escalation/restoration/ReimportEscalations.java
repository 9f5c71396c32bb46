package steward.escalation.restoration;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.event.Event;
import steward.contracts.topic.Topics;
import steward.escalation.arrival.TakeInQuestionsAgain;
import steward.messaging.Reimport;
import steward.messaging.Rows;
import steward.messaging.Told;

/// Questions are taken in again, then each escalation goes the steps that were told of it since the copy. Notes and rationales of these steps are lost.
@ApplicationScoped
class ReimportEscalations implements Reimport {

    /// What the copy has told, before anything is taken in again.
    private static final String KEEP =
            "create temporary table told_before on commit drop as select id, told from escalation";

    private static final String TOLD =
            "select b.id, b.told from told_before b where b.id = any(cast(:ids as text[]))";

    private static final String STEPS =
            """
            with step as (
                select s.* from jsonb_to_recordset(cast(cast(:steps as text) as jsonb)) as s(
                    id text, sequence bigint, kind text, at timestamptz, by text, state text, "waitingOn" text, outcome text, clause jsonb,
                    actions jsonb, decider jsonb)),
            """;

    private static final String MOVE =
            STEPS
                    + """
                    last as (select distinct on (id) * from step where state is not null order by id, sequence desc),
                    taken as (select id, min(by) as specialist from step where kind = 'ACKNOWLEDGED' group by id)
                    update escalation e set
                        state = last.state, waiting_on = last."waitingOn", specialist = coalesce(taken.specialist, e.specialist),
                        outcome = last.outcome, clause = nullif(last.clause, 'null'), actions = last.actions, decider = last.decider,
                        decided_at = case when last.state = 'DECIDED' then last.at end, version = e.version + 1
                    from last left join taken on taken.id = last.id
                    where e.id = last.id
                    """;

    private static final String CLOCKS =
            STEPS
                    + """
                    far as (select id, max(sequence) as told,
                        min(at) filter (where kind = 'ACKNOWLEDGE_CLOCK_BREACHED') as acknowledge,
                        min(at) filter (where kind = 'RESOLVE_CLOCK_BREACHED') as resolve from step group by id)
                    update escalation e set
                        told = greatest(e.told, far.told), acknowledge_breached_at = coalesce(e.acknowledge_breached_at, far.acknowledge),
                        resolve_breached_at = coalesce(e.resolve_breached_at, far.resolve)
                    from far where e.id = far.id
                    """;

    private static final String NOTE =
            STEPS
                    + """
                    known as (select s.* from step s join escalation e on e.id = s.id where s.kind is not null)
                    insert into escalation_entry (escalation_id, kind, at, by, state)
                    select id, kind, at, by, coalesce(state, (select e.state from escalation e where e.id = known.id))
                    from known order by id, sequence
                    """;

    private final TakeInQuestionsAgain questions;

    ReimportEscalations(TakeInQuestionsAgain questions) {
        this.questions = questions;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ESCALATIONS);
    }

    @Override
    public String sameness(String topic, JsonNode event) {
        return event.path("subject").asText() + " " + event.path("sequence").asText();
    }

    @Override
    public Uni<Map<String, Long>> reimport(Told told, Mutiny.Session session) {
        Map<String, Long> report = new TreeMap<>();
        return session.createNativeQuery(KEEP)
                .executeUpdate()
                .chain(() -> questions.from(told, session))
                .chain(() ->
                        told.on(
                                Topics.ESCALATIONS,
                                EscalationFact.class,
                                facts -> bring(facts, report, session)))
                .replaceWith(report);
    }

    private static Uni<Void> bring(
            List<Event<EscalationFact>> facts, Map<String, Long> report, Mutiny.Session session) {
        List<Step> all =
                facts.stream()
                        .map(Step::of)
                        .sorted(Comparator.comparingLong(Step::sequence))
                        .toList();
        return toldOf(all, session)
                .map(before ->
                        all.stream()
                                .filter(step ->
                                        step.sequence() > before.getOrDefault(step.id(), 0L))
                                .toList())
                .invoke(steps -> count(steps, report))
                .chain(steps ->
                        run(MOVE, steps, session)
                                .chain(() -> run(CLOCKS, steps, session))
                                .chain(() -> run(NOTE, steps, session)));
    }

    private static void count(List<Step> steps, Map<String, Long> report) {
        report.merge("steps of escalations reimported", (long) steps.size(), Long::sum);
        report.merge(
                "notes of specialists lost",
                steps.stream().filter(step -> step.state() != null).count(),
                Long::sum);
    }

    private static Uni<Map<String, Long>> toldOf(List<Step> steps, Mutiny.Session session) {
        return session.createNativeQuery(TOLD, Object[].class)
                .setParameter("ids", steps.stream().map(Step::id).distinct().toArray(String[]::new))
                .getResultList()
                .map(rows -> {
                    Map<String, Long> told = new HashMap<>();
                    rows.forEach(row -> told.put((String) row[0], ((Number) row[1]).longValue()));
                    return told;
                });
    }

    private static Uni<Void> run(String statement, List<Step> steps, Mutiny.Session session) {
        return session.createNativeQuery(statement)
                .setParameter("steps", Rows.write(steps))
                .executeUpdate()
                .replaceWithVoid();
    }
}
