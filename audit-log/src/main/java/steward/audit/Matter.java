package steward.audit;

import org.jspecify.annotations.Nullable;

/// What it was about: kind and id, never content and never who reported.
///
/// @param kind in the field's words: `case`, `escalation`, `client`
/// @param id null where a request named none that may be written down
/// @param region whose data it is; null where it belongs to none
/// @param contentHash of the content that was shown or decided on; null where there is none
public record Matter(
        String kind, @Nullable String id, @Nullable String region, @Nullable String contentHash) {

    public static Matter of(String kind, String id) {
        return new Matter(kind, id, null, null);
    }

    public Matter in(String itsRegion) {
        return new Matter(kind, id, itsRegion, contentHash);
    }

    public Matter showing(@Nullable String hash) {
        return new Matter(kind, id, region, hash);
    }
}
