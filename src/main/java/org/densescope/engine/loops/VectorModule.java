package org.densescope.engine.loops;

/// The module of the processor's vectors, brought into the running virtual machine.
///
/// A machine that is started with that module warns of an incubator on the error stream, before each answer of the
/// command line too. So it is started without, and the module comes in here, where the machine was started with
/// `--add-exports=java.base/jdk.internal.module=ALL-UNNAMED`; without that option, or in a machine that does this
/// another way, loops are plain.
///
/// With `-Ddensescope.plain=true` it stays outside. The run from which a cache of classes is made needs that: the
/// machine
/// that writes the cache has no such module and would fail on classes that need it.
final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";
    private static final boolean PRESENT = !Boolean.getBoolean("densescope.plain")
            && (ModuleLayer.boot().findModule(NAME).isPresent() || joins());

    private VectorModule() {}

    static boolean present() {
        return PRESENT;
    }

    private static boolean joins() {
        try {
            Class.forName("jdk.internal.module.Modules")
                    .getMethod("loadModule", String.class)
                    .invoke(null, NAME);
            Class.forName(NAME + ".DoubleVector");
            return true;
        } catch (ReflectiveOperationException | LinkageError absent) {
            return false;
        }
    }
}
