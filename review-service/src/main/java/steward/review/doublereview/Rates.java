package steward.review.doublereview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which share of judgements is read by another person, too: per queue, per person and per clause, in per cent. What no rate speaks of is not read twice. Pure.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Rates(List<QueueRate> queues, List<PersonRate> people, List<ClauseRate> clauses) {

    /// Nothing is read twice.
    public static final Rates NONE = new Rates(List.of(), List.of(), List.of());

    public Rates {
        queues = List.copyOf(queues);
        people = List.copyOf(people);
        clauses = List.copyOf(clauses);
    }

    /// Of a market's cases of a category.
    ///
    /// @param market null for each
    /// @param category null for each
    public record QueueRate(
            @Nullable String market, @Nullable String category, BigDecimal percent) {

        boolean speaksOf(Judged judged) {
            return (market == null || market.equals(judged.market()))
                    && (category == null || category.equals(judged.category()));
        }
    }

    /// Of what one person judges.
    public record PersonRate(String person, BigDecimal percent) {}

    /// Of what is judged under a clause, whatever its version.
    public record ClauseRate(String clause, BigDecimal percent) {}

    /// What was judged by whom.
    ///
    /// @param clause id; null where none was named
    public record Judged(String market, String category, String person, @Nullable String clause) {}

    /// The highest of the rates that apply, in per cent; zero where none does.
    BigDecimal highestFor(Judged judged) {
        return Stream.of(
                        queues.stream()
                                .filter(rate -> rate.speaksOf(judged))
                                .map(QueueRate::percent),
                        people.stream()
                                .filter(rate -> rate.person().equals(judged.person()))
                                .map(PersonRate::percent),
                        clauses.stream()
                                .filter(rate -> rate.clause().equals(judged.clause()))
                                .map(ClauseRate::percent))
                .flatMap(percents -> percents)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
