package steward.review.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import steward.access.Scope;

/// Who works with translations.
@ConfigMapping(prefix = "steward.review.claim")
public interface GeneralistConfig {

    /// Languages that translations are made into: who serves one of them is a generalist.
    @WithDefault("en")
    List<String> generalistLanguages();

    /// Whether somebody of these languages is given what needs a translation.
    default boolean includes(Scope languages) {
        return generalistLanguages().stream().anyMatch(languages::covers);
    }
}
