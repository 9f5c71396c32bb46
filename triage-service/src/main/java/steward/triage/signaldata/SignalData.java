package steward.triage.signaldata;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.EventReading.Malformed;
import steward.contracts.event.EventReading.UnknownType;
import steward.contracts.id.EventId;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.LexiconEntryPublished;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalEntryRefused;
import steward.contracts.signal.SignalEntryRefused.Rule;
import steward.contracts.signal.SignalEntryWithdrawn;
import steward.triage.bank.HashBanks;
import steward.triage.lexicon.Fault;
import steward.triage.lexicon.Lexicons;
import steward.triage.signal.Finding.HashMatch;

/// Lexicons and hash banks as read so far, for every thread to search. Written by one thread; what is read counts for the next report.
public final class SignalData {

    private static final Logger LOG = Logger.getLogger(SignalData.class);
    private static final Fault NO_HASH =
            new Fault(Rule.HASH, "a hash has 64 lower-case hexadecimal characters");

    private final Path folder;
    private final Consumer<SignalEntryRefused> refusals;
    private volatile Read now;

    /// @param shipped lexicons that count until the topic says otherwise
    /// @param folder for the files of the banks; nothing in it outlives the process
    /// @param refusals hears of each entry that is not looked for as it was published
    public SignalData(Lexicons shipped, Path folder, Consumer<SignalEntryRefused> refusals) {
        this.folder = folder;
        this.refusals = refusals;
        this.now = new Read(shipped, HashBanks.empty());
    }

    public Lexicons lexicons() {
        return now.lexicons;
    }

    public HashBanks banks() {
        return now.banks;
    }

    /// The category that a confirmed entry gives exactly this file; null where none does. A picture that merely looks like a known one confirms nothing.
    public @Nullable String confirmedCategory(String sha256) {
        return banks().exactly(sha256).stream()
                .filter(HashMatch::confirmed)
                .map(HashMatch::category)
                .findFirst()
                .orElse(null);
    }

    /// Takes in records of `signal-data`. What is malformed is logged, what is refused is logged by key and told; both are left out, and the entry before goes on counting.
    public void takeAll(List<byte[]> values) {
        Lexicons lexicons = now.lexicons;
        Map<String, @Nullable HashEntryPublished> hashes = new HashMap<>();
        for (byte[] value : values) {
            switch (EventJson.read(value, SignalDataFact.class)) {
                case Known<SignalDataFact>(var event) -> {
                    switch (event.data()) {
                        case LexiconEntryPublished entry ->
                                lexicons = with(lexicons, entry, event.id());
                        case HashEntryPublished entry -> {
                            if (HashBanks.isHash(entry.hash())) {
                                hashes.put(entry.key(), entry);
                            } else {
                                refuse(entry.key(), event.id(), NO_HASH);
                            }
                        }
                        case SignalEntryWithdrawn withdrawn -> {
                            lexicons = lexicons.without(withdrawn.key());
                            hashes.put(withdrawn.key(), null);
                        }
                    }
                }
                case UnknownType<SignalDataFact>(var type) ->
                        LOG.debugf("signal data skipped: %s", type);
                case Malformed<SignalDataFact>(var cause, var path) ->
                        LOG.errorf("signal data left out: %s at %s", cause, path);
            }
        }
        HashBanks banks = hashes.isEmpty() ? now.banks : now.banks.with(hashes, folder);
        now = new Read(lexicons, banks);
    }

    private Lexicons with(Lexicons lexicons, LexiconEntryPublished entry, EventId published) {
        Lexicons then = lexicons.with(entry);
        Fault fault = then.refused().get(entry.key());
        if (fault != null) {
            refuse(entry.key(), published, fault);
        }
        return then;
    }

    private void refuse(String key, EventId published, Fault fault) {
        LOG.errorf("signal entry %s refused: %s", key, fault.because());
        refusals.accept(new SignalEntryRefused(key, published, fault.rule(), fault.because()));
    }

    private record Read(Lexicons lexicons, HashBanks banks) {}
}
