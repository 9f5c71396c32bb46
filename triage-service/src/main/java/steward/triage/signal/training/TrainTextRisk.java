package steward.triage.signal.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import steward.triage.signal.LanguageWeights;
import steward.triage.signal.ModelFile;

/// Command: trains the text model from the committed sets.
///
/// Arguments: the folder of training sets, and the file to write; `--verify` instead writes nothing and fails unless that file is bit
/// for bit what training gives.
public final class TrainTextRisk {

    static final LinearTraining SHIPPED = new LinearTraining(20_261_121L, 6, 0.2f, 2e-4f);

    private TrainTextRisk() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException(
                    "Give the folder of training sets and the model file, and --verify to compare only");
        }
        Path file = Path.of(arguments[1]);
        byte[] model = train(LabelledTexts.readFolder(Path.of(arguments[0])), SHIPPED);
        if (!List.of(arguments).contains("--verify")) {
            Files.write(file, model);
        } else if (!Arrays.equals(model, Files.readAllBytes(file))) {
            throw new IllegalStateException("Training gives other bytes than " + file + " has");
        }
        System.out.println(
                file + ": " + model.length + " bytes, version " + ModelFile.read(model).version());
    }

    /// The bytes of a model trained on these rows; the same rows and settings always give the same bytes.
    static byte[] train(List<LabelledText> rows, LinearTraining settings) throws IOException {
        var byLanguage =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        LabelledText::language, TreeMap::new, Collectors.toList()));
        var training = new TrainLanguage(settings);
        var released = new ArrayList<LanguageWeights>();
        var withheld = new TreeSet<String>();
        byLanguage.forEach((language, texts) -> {
            LanguageWeights weights = training.train(language, texts);
            if (ReleaseGate.passes(weights, texts)) {
                released.add(weights);
            } else {
                withheld.add(language);
            }
        });
        return ModelFile.write(released, withheld, baseRateOf(rows));
    }

    private static double baseRateOf(List<LabelledText> rows) {
        return rows.stream()
                .filter(row ->
                        row.part() == LabelledText.Part.TRAIN
                                || row.part() == LabelledText.Part.CALIBRATION)
                .mapToInt(row -> row.isRisky() ? 1 : 0)
                .average()
                .orElse(0);
    }
}
