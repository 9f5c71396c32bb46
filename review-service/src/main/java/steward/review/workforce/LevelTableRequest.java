package steward.review.workforce;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import steward.contracts.id.ClientId;
import steward.review.certification.LevelTable;

/// A client's table of levels.
///
/// @param levels lowest first, by the client's own names
record LevelTableRequest(
        @NotEmpty @Size(max = 50)
                List<@NotNull @Pattern(regexp = LevelTableRequest.NAME) String> levels,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid RuleRequest> rules) {

    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._+-]{0,63}";

    /// @param score its name on the certificate, such as `total`
    record RuleRequest(
            @NotNull @Pattern(regexp = LevelTableRequest.NAME) String test,
            @NotNull @Pattern(regexp = LevelTableRequest.NAME) String score,
            @NotNull @DecimalMin("0") @DecimalMax("1000000") BigDecimal atLeast,
            @NotNull @Pattern(regexp = LevelTableRequest.NAME) String level) {}

    LevelTable tableOf(String client) {
        return new LevelTable(
                new ClientId(client),
                levels,
                rules.stream()
                        .map(rule ->
                                new LevelTable.Rule(
                                        rule.test(), rule.score(), rule.atLeast(), rule.level()))
                        .toList());
    }
}
