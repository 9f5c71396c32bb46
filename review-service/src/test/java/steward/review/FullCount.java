package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.localplatform.testing.ServiceDatabase.rows;

/// Holds the tallies of lanes against a count of every case, in one snapshot.
final class FullCount {

    private static final String CHANGES =
            """
            select s.lane, s.state, s.due, s.cases from lane_change g
            cross join lateral (values
                (g.to_lane, g.to_state, g.to_due, g.cases), (g.from_lane, g.from_state, g.from_due, - g.cases)) as s(lane, state, due, cases)
            where s.lane is not null
            """;

    private static final String DIFFERENCES =
            """
            with change as (%s),
            told as (
                select t.lane, t.state, sum(t.cases) as cases
                from (select lane, state, cases from lane_tally union all select lane, state, cases from change) t
                group by 1, 2 having sum(t.cases) <> 0),
            counted as (select lane, state, count(*) as cases from review_case where state <> 'DECIDED' group by 1, 2),
            told_late as (
                select d.lane, d.state, sum(d.cases) as cases
                from (select lane, state, due, cases from lane_due union all select lane, state, due, cases from change) d
                where d.due < due_of(now()) group by 1, 2 having sum(d.cases) <> 0),
            counted_late as (
                select lane, state, count(*) as cases from review_case
                where state <> 'DECIDED' and deadline < due_of(now()) group by 1, 2)
            select 'cases ' || concat_ws(' ', lane, state, t.cases, c.cases)
            from told t full join counted c using (lane, state) where t.cases is distinct from c.cases
            union all
            select 'late ' || concat_ws(' ', lane, state, t.cases, c.cases)
            from told_late t full join counted_late c using (lane, state) where t.cases is distinct from c.cases
            """
                    .formatted(CHANGES);

    private FullCount() {}

    static void agreesWithTheTallies() {
        assertThat(rows(DIFFERENCES)).as("lane, state, told, counted").isEmpty();
    }
}
