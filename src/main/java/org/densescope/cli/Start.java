package org.densescope.cli;

import org.densescope.count.Sizes;
import org.densescope.engine.Place;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Position;
import org.densescope.session.Walk;
import org.densescope.text.Language;
import org.densescope.trace.formula.Naming;
import org.jspecify.annotations.Nullable;

/// What to open, and how it is to look.
///
/// @param project what is shown first
/// @param position how many updates of training and how many moments of the next one have happened
/// @param language null for the remembered one, or the system's
/// @param theme null for the remembered one
/// @param selected what is selected, or null
/// @param naming how numbers are named, or null for the remembered way
/// @param chosen whether the sample was asked for, so that it is shown also where the update does not see it
/// @param structure sizes that are shown instead of the project, because no memory holds their weights; or null
public record Start(
        Project project,
        Position position,
        @Nullable Language language,
        Preferences.@Nullable Theme theme,
        @Nullable Place selected,
        @Nullable Naming naming,
        boolean chosen,
        @Nullable Sizes structure) {
    /// Which samples the tape of the training step goes through.
    ///
    /// @param whole all that the update sees
    public Walk walk(boolean whole) {
        return whole ? Walk.BATCH : chosen ? Walk.CHOSEN : Walk.ONE;
    }

    /// With nothing selected.
    public Start(Project project, Position position, @Nullable Language language, Preferences.@Nullable Theme theme) {
        this(project, position, language, theme, null, null, false, null);
    }

    /// With numbers named as they were.
    public Start(
            Project project,
            Position position,
            @Nullable Language language,
            Preferences.@Nullable Theme theme,
            @Nullable Place selected,
            @Nullable Sizes structure) {
        this(project, position, language, theme, selected, null, false, structure);
    }

    /// What is remembered, with what was asked for.
    public Preferences preferences(Preferences remembered) {
        Preferences next = language == null ? remembered : remembered.withLanguage(language.tag());
        next = theme == null ? next : next.withTheme(theme);
        return naming == null ? next : next.withNaming(naming);
    }
}
