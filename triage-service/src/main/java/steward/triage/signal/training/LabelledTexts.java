package steward.triage.signal.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import steward.triage.signal.training.LabelledText.Part;

/// Reads and writes sets as they are committed: gzip, UTF-8, tab-separated with a header line.
public final class LabelledTexts {

    private static final String ENDING = ".tsv.gz";
    private static final String HEADER = "id\tlang\tpart\tlabel\tlabels\torig_label\ttext\n";
    private static final int COLUMNS = 7;

    private LabelledTexts() {}

    /// All sets of a folder, in alphabetical order of their names.
    public static List<LabelledText> readFolder(Path folder) throws IOException {
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files =
                    listed.filter(file -> file.getFileName().toString().endsWith(ENDING))
                            .sorted()
                            .toList();
        }
        var rows = new ArrayList<LabelledText>();
        for (Path file : files) {
            rows.addAll(read(file));
        }
        return rows;
    }

    static List<LabelledText> read(Path file) throws IOException {
        String corpus = file.getFileName().toString().replace(ENDING, "");
        var rows = new ArrayList<LabelledText>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells.length != COLUMNS) {
                    throw new IOException(
                            file.getFileName()
                                    + ": row "
                                    + (rows.size() + 1)
                                    + " has "
                                    + cells.length
                                    + " columns, not 7");
                }
                rows.add(
                        new LabelledText(
                                corpus,
                                cells[0],
                                cells[1],
                                partOf(cells[2]),
                                cells[3],
                                cells[4],
                                cells[5],
                                cells[6]));
            }
        }
        return rows;
    }

    static void write(Path folder, String corpus, List<LabelledText> rows) throws IOException {
        Files.createDirectories(folder);
        try (Writer out =
                new OutputStreamWriter(
                        new GZIPOutputStream(
                                Files.newOutputStream(folder.resolve(corpus + ENDING))),
                        StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (LabelledText row : rows) {
                String part = row.part().name().toLowerCase(Locale.ROOT);
                out.write(
                        String.join(
                                "\t",
                                row.id(),
                                row.language(),
                                part,
                                row.label(),
                                row.labels(),
                                row.publishedLabel(),
                                row.text()));
                out.write('\n');
            }
        }
    }

    /// The published sets say train or dev, which does not keep near duplicates together; they are split anew.
    private static Part partOf(String cell) {
        return switch (cell) {
            case "calibration" -> Part.CALIBRATION;
            case "test" -> Part.TEST;
            case "aside" -> Part.ASIDE;
            case String published -> Part.TRAIN;
        };
    }
}
