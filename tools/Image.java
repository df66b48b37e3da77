import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the folder that runs without Maven and without Java:
/// `Image.java TARGET VERSION MAIN_CLASS JAR [TRAINING_ARGUMENT...]`.
///
/// TARGET holds what Maven prepared: `fx`, the JavaFX jars, and `image/app`, all other jars of the program.
/// The result is `TARGET/densescope`. The steps are the methods, in order.
public final class Image {
    private static final String NAME = "densescope";
    private static final String FONTS = "fonts";

    /// What class files need not mention: the module that is started by name, Chinese dates and numbers,
    /// and the encodings of tables.
    private static final List<String> HIDDEN_MODULES = List.of("javafx.controls", "jdk.localedata", "jdk.charsets");

    private final Path target;
    private final Path work;
    private final Path app;
    private final Path jmods;
    private final String version;
    private final String mainClass;
    private final String mainJar;
    private final List<String> training;

    private Image(List<String> args) {
        target = Path.of(args.get(0)).toAbsolutePath();
        work = target.resolve("image");
        app = work.resolve("app");
        jmods = work.resolve("jmods");
        version = args.get(1).replaceFirst("-.*", "");
        mainClass = args.get(2);
        mainJar = args.get(3);
        training = args.subList(4, args.size());
    }

    public static void main(String[] args) throws Exception {
        Image image = new Image(List.of(args));
        image.wrapJavaFx();
        image.liftOldClasses();
        image.layOutFonts();
        String modules = image.modules();
        System.out.println("Modules: " + modules);
        image.assemble(modules);
        image.train();
        image.prove();
    }

    /// Turns each JavaFX jar into a jmod whose native libraries lie beside the JDK's own. Left inside of a jar they
    /// would be unpacked into the user's home folder at the first start.
    private void wrapJavaFx() throws IOException {
        delete(jmods);
        Files.createDirectories(jmods);
        for (Path jar : list(target.resolve("fx"), ".jar")) {
            Path classes = Files.createTempDirectory(work, "classes");
            Path natives = Files.createTempDirectory(work, "natives");
            try (FileSystem zip = FileSystems.newFileSystem(jar);
                    Stream<Path> entries = Files.walk(zip.getPath("/"))) {
                for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                    String name = entry.toString().substring(1);
                    Path to = isNative(name) ? natives.resolve(name) : classes.resolve(name);
                    Files.createDirectories(to.getParent());
                    Files.copy(entry, to);
                }
            }
            // Beside each jar of this system there is an empty one for all systems.
            if (Files.exists(classes.resolve("module-info.class"))) {
                String jmod = jar.getFileName().toString().replace(".jar", ".jmod");
                tool("jmod", "create", "--class-path", classes, "--libs", natives, jmods.resolve(jmod));
            }
            delete(classes);
            delete(natives);
        }
    }

    private static boolean isNative(String name) {
        return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
    }

    /// Gives classes of Java 5 and older the form of Java 8, by which the JVM can keep them in its cache: checked
    /// ahead,
    /// not at each start. Nothing that they do changes.
    private void liftOldClasses() throws IOException {
        for (Path jar : list(app, ".jar")) {
            try (FileSystem zip = FileSystems.newFileSystem(jar);
                    Stream<Path> entries = Files.walk(zip.getPath("/"))) {
                ClassHierarchyResolver classes = ClassHierarchyResolver.ofResourceParsing(name -> open(zip, name))
                        .orElse(ClassHierarchyResolver.defaultResolver());
                ClassFile format = ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(classes),
                        ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
                for (Path entry : entries.filter(path -> path.toString().endsWith(".class"))
                        .toList()) {
                    ClassModel model = format.parse(Files.readAllBytes(entry));
                    if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
                        Files.write(entry, format.transformClass(model, lift()));
                    }
                }
            }
        }
    }

    /// Puts the window's fonts beside the jars, as files: ui.FontFiles says why. The jar of icons keeps its own,
    /// since its code asks for it.
    private void layOutFonts() throws IOException {
        Path fonts = app.resolve(FONTS);
        delete(fonts);
        Files.createDirectories(fonts);
        for (Path jar : list(app, ".jar")) {
            String name = jar.getFileName().toString();
            if (!name.equals(mainJar) && !name.startsWith("ikonli")) {
                continue; // those of formulas are read without a copy
            }
            try (FileSystem zip = FileSystems.newFileSystem(jar);
                    Stream<Path> entries = Files.walk(zip.getPath("/"))) {
                for (Path entry :
                        entries.filter(path -> path.toString().endsWith(".ttf")).toList()) {
                    Files.copy(entry, fonts.resolve(entry.getFileName().toString()));
                    if (name.equals(mainJar)) {
                        Files.delete(entry);
                    }
                }
            }
        }
    }

    private static ClassTransform lift() {
        ClassTransform version = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
                builder.with(element);
            }
        };
        return version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
    }

    private static InputStream open(FileSystem zip, ClassDesc name) {
        String descriptor = name.descriptorString();
        Path file = zip.getPath("/" + descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The modules that the program and its libraries mention.
    private String modules() throws IOException {
        List<Object> command = new ArrayList<>(List.of("--print-module-deps", "--ignore-missing-deps"));
        command.addAll(List.of("--multi-release", Runtime.version().feature()));
        command.addAll(List.of("--module-path", target.resolve("fx"), "--add-modules", "javafx.controls"));
        command.addAll(list(app, ".jar"));
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        if (ToolProvider.findFirst("jdeps").orElseThrow().run(writer, writer, strings(command)) != 0) {
            throw new IllegalStateException("jdeps: " + out);
        }
        return Stream.concat(Arrays.stream(out.toString().strip().split(",")), HIDDEN_MODULES.stream())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private void assemble(String modules) throws IOException {
        Path runtime = work.resolve("runtime");
        delete(runtime);
        List<Object> link = new ArrayList<>(List.of("--output", runtime));
        link.addAll(List.of("--module-path", jmods, "--add-modules", modules));
        link.addAll(List.of("--no-header-files", "--no-man-pages"));
        link.addAll(List.of("--compress", "zip-6", "--include-locales", "en,zh"));
        tool("jlink", link.toArray());

        delete(target.resolve(NAME));
        List<Object> command = new ArrayList<>(List.of("--type", "app-image", "--name", NAME, "--dest", target));
        command.addAll(List.of("--app-version", version, "--vendor", "Densescope"));
        command.addAll(List.of("--runtime-image", runtime, "--input", app));
        command.addAll(List.of("--main-jar", mainJar, "--main-class", mainClass));
        command.addAll(List.of("--java-options", "--enable-native-access=javafx.graphics"));
        command.addAll(List.of("--java-options", "--add-modules=javafx.controls"));
        for (String option : memory()) {
            command.addAll(List.of("--java-options", option));
        }
        command.addAll(List.of("--java-options", "-Ddensescope.fonts=$APPDIR/" + FONTS));
        // A failure that comes often would lose its stack trace, and its report all worth.
        command.addAll(List.of("--java-options", "-XX:-OmitStackTraceInFastThrow"));
        // engine.VectorModule and ui.rescue.LayoutDoor say why.
        command.addAll(List.of("--java-options", "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED"));
        Path icon = Path.of("assets/icons/densescope" + iconEnding());
        if (Files.exists(icon)) {
            command.addAll(List.of("--icon", icon));
        }
        tool("jpackage", command.toArray());
    }

    /// The heap: docs/decisions/0108.
    private static List<String> memory() {
        List<String> options = new ArrayList<>();
        // 2 GB at most and 64 MB to begin with, unless somebody says -Xmx: an -Xmx here would be the last word.
        options.add("-XX:MaxRAM=8g");
        options.add("-XX:InitialRAMPercentage=0.8");
        // Rather collect than grow; and what is not used for half a minute is handed back.
        options.add("-XX:GCTimeRatio=2");
        options.add("-XX:MinHeapFreeRatio=10");
        options.add("-XX:MaxHeapFreeRatio=30");
        options.add("-XX:G1PeriodicGCInterval=30000");
        if (system().contains("linux")) {
            // What the compiler has used, the C library keeps for itself.
            options.add("-XX:TrimNativeHeapInterval=5000");
        }
        return options;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static String iconEnding() {
        String system = system();
        return system.contains("win") ? ".ico" : system.contains("mac") ? ".icns" : ".png";
    }

    /// Runs the program once without a display and keeps what the JVM learnt, so that the next start is fast.
    private void train() throws Exception {
        Path configuration = configuration();
        String plain = Files.readString(configuration);
        Files.writeString(
                configuration,
                plain
                        + option("-XX:AOTCacheOutput=$APPDIR/" + NAME + ".aot")
                        + option("-Dglass.platform=Headless")
                        + option("-Dprism.order=sw")
                        + option("-Djava.awt.headless=true")
                        // engine.VectorModule says why.
                        + option("-Ddensescope.plain=true"));
        run(training);
        Path cache = configuration.resolveSibling(NAME + ".aot");
        if (Files.notExists(cache)) {
            throw new IllegalStateException("The training run wrote no " + cache);
        }
        // A start that cannot use the cache is slower, and says nothing.
        Files.writeString(
                configuration,
                plain
                        + option("-XX:AOTCache=$APPDIR/" + NAME + ".aot")
                        + option("-Xlog:aot=off")
                        + option("-Xlog:cds=off"));
    }

    /// Starts what was made, and insists on the cache once.
    private void prove() throws Exception {
        Path configuration = configuration();
        String finished = Files.readString(configuration);
        Files.writeString(configuration, finished + option("-XX:AOTMode=on"));
        run(List.of("--version"));
        Files.writeString(configuration, finished);
        System.out.println("Made " + launcher());
    }

    private static String option(String value) {
        return "java-options=" + value + "\n";
    }

    private void run(List<String> args) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(args);
        System.out.println(String.join(" ", command));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " does not end");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
    }

    private Path launcher() throws IOException {
        return find(path -> path.getFileName().toString().matches(NAME + "(\\.exe)?") && Files.isExecutable(path));
    }

    private Path configuration() throws IOException {
        return find(path -> path.getFileName().toString().equals(NAME + ".cfg"));
    }

    private Path find(Predicate<Path> wanted) throws IOException {
        // On macOS the image is a bundle.
        Path folder = target.resolve(NAME);
        Path root = Files.exists(folder) ? folder : target.resolve(NAME + ".app");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(wanted)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No image in " + root));
        }
    }

    private static void tool(String name, Object... args) {
        int code = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, strings(List.of(args)));
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code);
        }
    }

    private static String[] strings(List<?> args) {
        return args.stream().map(Object::toString).toArray(String[]::new);
    }

    private static List<Path> list(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
