package org.densescope.project.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Library;
import org.densescope.example.Presets;
import org.densescope.format.Archive;
import org.densescope.format.ByteSource;
import org.densescope.format.ZipOutput;
import org.densescope.format.ZipPart;
import org.densescope.project.Arrangement;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.say.Unreadable;
import org.densescope.train.Optimizer;
import org.densescope.train.Schedule;
import org.densescope.train.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectFileTest {
    private static final DataLibrary LIBRARY = new Library();

    @TempDir
    Path folder;

    static List<String> presets() {
        return Presets.ids().stream()
                .filter(id -> !id.startsWith("fc-") && !id.equals("lenet-head"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void eachExampleComesBackAsItWas(String id) throws Exception {
        Document document = Document.of(Presets.open(id)).withId("0123456789abcdef");
        byte[] bytes = bytes(document);
        ProjectFile.Opened opened = read(bytes);
        assertThat(opened.document().project()).isEqualTo(document.project());
        assertThat(opened.document()).isEqualTo(document);
        assertThat(opened.notes()).isEmpty();
        assertThat(bytes(opened.document())).isEqualTo(bytes);
        assertThat(ProjectFile.recognises(bytes)).isTrue();
    }

    @Test
    void dataThatCanBeHadAgainIsNamed() throws Exception {
        assertThat(description(Presets.open("moons"))).contains("\"kind\": \"generated\"", "\"toy\": \"moons\"");
        assertThat(description(Presets.open("digits"))).contains("\"kind\": \"bundled\"", "\"sha256\": \"");
        assertThat(description(Presets.open("penguins"))).contains("\"kind\": \"bundled\"", "standardise");
        Project changed = Presets.open("digits").withInput(0, 0.25);
        assertThat(description(changed)).contains("\"kind\": \"arrays\"", "\"divisor\": 16");
        assertThat(read(bytes(Document.of(changed))).document().project()).isEqualTo(changed);
        Project odd = changed.withInput(0, 0.251);
        assertThat(description(odd)).contains("\"divisor\": null");
        assertThat(read(bytes(Document.of(odd))).document().project()).isEqualTo(odd);
    }

    static List<Optimizer> optimizers() {
        return Optimizer.ids().stream().map(id -> Optimizer.standard(id, 0.01)).toList();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void trainingGoesOnWhereItStood(Optimizer optimizer) throws Exception {
        Project project = Presets.open("moons")
                .withOptimizer(optimizer)
                .withDropout(1, 0.3)
                .withCut(1, 2, 1, true)
                .withFrozen(2, 3, 4, true)
                .withCourse(TrainingPlan.EPOCHS.withSchedule(new Schedule.WarmUp(3, new Schedule.Steps(4, 0.5))));
        try (Workers workers = Workers.of(1)) {
            TrainingState reached = project.after(25, workers);
            Document document = new Document(
                    "",
                    project,
                    reached,
                    List.of(new Document.Kept("before", project.after(7, workers))),
                    SavedView.first(project),
                    Map.of());
            Document back = read(bytes(document)).document();
            assertThat(back.reached()).isEqualTo(reached);
            assertThat(back.places()).isEqualTo(document.places());
            TrainingState uninterrupted = project.after(60, workers);
            assertThat(back.standing().after(60, workers)).isEqualTo(uninterrupted);
            assertThat(back.project().after(60, workers)).isEqualTo(uninterrupted);
        }
    }

    @Test
    void theViewIsNoPartOfTheDocument() throws Exception {
        Document document = Document.of(Presets.open("moons"));
        SavedView view = new SavedView(
                0,
                17,
                null,
                "pytorch",
                Arrangement.FIRST.withView("matrices").withGoal(0.25).withLogarithmic(true));
        Document other = document.withView(view);
        assertThat(ProjectFile.hash(other, LIBRARY)).isEqualTo(ProjectFile.hash(document, LIBRARY));
        assertThat(read(bytes(other)).document().view()).isEqualTo(view);
        byte[] broken = replaced(bytes(other), "view.json", "{\"step\": -4}");
        ProjectFile.Opened opened = read(broken);
        assertThat(opened.notes()).hasSize(1);
        assertThat(opened.document().view()).isEqualTo(SavedView.first(document.project()));
    }

    @Test
    void whatOthersWriteThereIsKept() throws Exception {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("sheets", List.of(Map.of("name", "one")));
        more.put("lesson", "chain-rule/4");
        more.put("also", Map.of("tool", List.of("x", true)));
        Project project = Presets.open("xor");
        Document document = new Document("", project, project.start(), List.of(), SavedView.first(project), more);
        byte[] bytes = bytes(document);
        assertThat(bytes(read(bytes).document())).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "seed": 1,         | "seed": 1, "more": 2,    | field “more”
        "seed": 1,         | "seed": 1, "seed": 1,    | seed stands there twice
        "seed": 1,         |                          | “seed” is missing
        "seed": 1,         | "seed": 1.5,             | seed must be a whole number
        "format": 1        | "format": 0              | format must be a whole number
        "units": 2         | "units": 3               | is 2 × 2 instead of 3 × 2
        "sigmoid"          | "sigmoyd"                | is “sigmoyd”; known are
        "rate": 0.5        | "rate": -0.5             | the learning rate must be
        "rate": 0.5        | "rate": 1e999            | too large for float64
        "batch": 1         | "batch": 0               | batch must be a whole number
        "sample": 0        | "sample": 1              | there is no sample 1
        "kind": "arrays"   | "kind": "pickled"        | of a kind “pickled”
        "kind": "sgd"      | "kind": "adamax"         | of a kind “adamax”
        "name": "h1"       | "name": 5                | must be a text, not the number
        "updates": 0       | "updates": 1             | updates must be a whole number from 0 to 0
        """)
    void aWrongDescriptionIsRefusedWithItsPlace(String from, String to, String sentence) throws Exception {
        byte[] bytes = bytes(Document.of(Presets.open("mazur")));
        String text = new String(entries(bytes).get("project.json"), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        String changed = text.replaceFirst(java.util.regex.Pattern.quote(from), to == null ? "" : to);
        assertThatThrownBy(() -> read(replaced(bytes, "project.json", changed)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aNewerFormatIsOnlyLookedAt() throws Exception {
        byte[] bytes = bytes(Document.of(Presets.open("mazur")));
        String text = new String(entries(bytes).get("project.json"), StandardCharsets.UTF_8);
        String newer = text.replace("\"format\": 1", "\"format\": 3").replace("\"seed\": 1", "\"new\": 5, \"seed\": 1");
        assertThat(read(replaced(bytes, "project.json", newer)).newer()).isTrue();
        String strange = newer.replace("\"seed\": 1", "\"seeds\": [1]");
        assertThatThrownBy(() -> read(replaced(bytes, "project.json", strange)))
                .hasMessageContaining("format 3; this one reads up to 1");
    }

    @Test
    void entriesAreExactlyThoseThatTheDescriptionImplies() throws Exception {
        byte[] bytes = bytes(Document.of(Presets.open("mazur")));
        Map<String, byte[]> entries = entries(bytes);
        Map<String, byte[]> more = new LinkedHashMap<>(entries);
        more.put("../../evil.sh", new byte[3]);
        assertThatThrownBy(() -> read(zip(more)))
                .hasMessageContaining("evil.sh")
                .hasMessageContaining("belong");
        for (String name : entries.keySet()) {
            Map<String, byte[]> less = new LinkedHashMap<>(entries);
            less.remove(name);
            assertThatThrownBy(() -> read(zip(less))).as(name).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void anotherProgramMayPackItAnew() throws Exception {
        Document document = Document.of(Presets.open("mazur"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries(bytes(document)).entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        ProjectFile.Opened opened = read(packed.toByteArray());
        assertThat(opened.notes()).hasSize(1);
        assertThat(opened.document().project()).isEqualTo(document.project());
    }

    @Test
    void aFlippedBitIsFoundOrChangesNothing() throws Exception {
        byte[] bytes = bytes(Document.of(Presets.open("mazur")));
        String hash = ProjectFile.hash(read(bytes).document(), LIBRARY);
        SplittableRandom random = new SplittableRandom(7);
        int same = 0;
        for (int i = 0; i < 2_000; i++) {
            int bit = random.nextInt(bytes.length * 8);
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                Document document = read(flipped).document();
                assertThat(ProjectFile.hash(document, LIBRARY))
                        .as("bit %d", bit)
                        .isEqualTo(hash);
                same++;
            } catch (Unreadable e) {
                assertThat(e.sentence().key()).isNotEmpty();
            }
        }
        assertThat(same).isLessThan(400); // dates and the like
    }

    @Test
    void aFileThatWasCutIsRefused() throws Exception {
        byte[] bytes = bytes(Document.of(Presets.open("mazur")));
        for (int length = 0; length < bytes.length; length += 7) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void twentyNetworksComeBack() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            List<LayerSpec> layers = new ArrayList<>();
            for (int l = random.nextInt(4); l >= 0; l--) {
                Activation[] some = {Activation.RELU, Activation.TANH, Activation.LEAKY_RELU, Activation.STEP};
                layers.add(LayerSpec.of(1 + random.nextInt(6), some[random.nextInt(some.length)])
                        .withBiasTrained(random.nextBoolean())
                        .withDropout(random.nextInt(3) * 0.25));
            }
            layers.add(LayerSpec.of(1 + random.nextInt(4), Activation.SOFTMAX));
            NetworkSpec spec = new NetworkSpec(
                    1 + random.nextInt(5),
                    layers,
                    Loss.CROSS_ENTROPY,
                    List.of(Reduction.values()).get(i % 2));
            Project project = Project.fresh(
                    "网络 " + i,
                    spec,
                    random.nextLong(),
                    optimizers().get(i % 7),
                    Presets.fromShape(spec.shape(), i).data());
            Document document = Document.of(project);
            assertThat(read(bytes(document)).document().project()).isEqualTo(project);
        }
    }

    @Test
    void theSameDocumentHasTheSameBytesInEachCountry() throws Exception {
        Document document = Document.of(Presets.open("penguins"));
        byte[] bytes = bytes(document);
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("de-DE", "tr-TR", "ar-EG", "th-TH-u-nu-thai", "hi-IN", "zh-CN")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(bytes(document)).as(tag).isEqualTo(bytes);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numPyReadsTheArrays() throws Exception {
        Path file = Files.write(folder.resolve("mazur.dscope"), bytes(Document.of(Presets.open("mazur"))));
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3",
                            "-c",
                            "import numpy,sys; f=numpy.load(sys.argv[1]); print(f['start/1/weights'].tolist())",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            System.out.println("skipped: there is no python3 here");
            return;
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (python.waitFor() != 0 && said.contains("No module named")) {
            System.out.println("skipped: there is no NumPy here");
            return;
        }
        assertThat(said).isEqualTo("[[0.15, 0.2], [0.25, 0.3]]");
    }

    // ---- files in memory

    private static byte[] bytes(Document document) throws IOException {
        ProjectFile.Written written = ProjectFile.write(document, LIBRARY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        written.content().write(out);
        assertThat(out.size()).isEqualTo((int) written.size());
        return out.toByteArray();
    }

    private static ProjectFile.Opened read(byte[] bytes) throws Unreadable, IOException {
        return ProjectFile.read(ByteSource.of(bytes), LIBRARY);
    }

    private static String description(Project project) throws IOException, Unreadable {
        byte[] bytes = bytes(Document.of(project));
        Archive archive = Archive.read(ByteSource.of(bytes), 1000);
        return new String(archive.bytes(archive.find("project.json").orElseThrow(), 1 << 20), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> entries(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] replaced(byte[] bytes, String name, String text) throws IOException {
        Map<String, byte[]> entries = entries(bytes);
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        List<ZipPart> parts = new ArrayList<>();
        entries.forEach((name, content) -> parts.add(ZipPart.of(name, content)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutput.write(parts, out);
        return out.toByteArray();
    }
}
