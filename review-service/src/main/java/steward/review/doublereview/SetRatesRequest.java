package steward.review.doublereview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole of a region's rates.
///
/// @param revision that they take the place of; 0 where none were set yet
record SetRatesRequest(
        @NotBlank @Size(max = 40) String region,
        @Min(0) int revision,
        @Size(max = 500) @Nullable List<@Valid @NotNull Queue> queues,
        @Size(max = 500) @Nullable List<@Valid @NotNull Person> people,
        @Size(max = 500) @Nullable List<@Valid @NotNull Clause> clauses) {

    /// Of a queue. Without market or category it is of each.
    record Queue(
            @Size(min = 1, max = 40) @Nullable String market,
            @Size(min = 1, max = 100) @Nullable String category,
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                    BigDecimal percent) {}

    /// Of a person.
    record Person(
            @NotBlank @Size(max = 100) String person,
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                    BigDecimal percent) {}

    /// Of a clause.
    record Clause(
            @NotBlank @Size(max = 100) String clause,
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                    BigDecimal percent) {}

    Rates toRates() {
        return new Rates(
                queues == null
                        ? List.of()
                        : queues.stream()
                                .map(rate ->
                                        new Rates.QueueRate(
                                                rate.market(), rate.category(), rate.percent()))
                                .toList(),
                people == null
                        ? List.of()
                        : people.stream()
                                .map(rate -> new Rates.PersonRate(rate.person(), rate.percent()))
                                .toList(),
                clauses == null
                        ? List.of()
                        : clauses.stream()
                                .map(rate -> new Rates.ClauseRate(rate.clause(), rate.percent()))
                                .toList());
    }
}
