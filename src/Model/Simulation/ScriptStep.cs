namespace VcpuLint.Model;

/// <summary>One step of a script; the next one waits for it.</summary>
internal abstract record ScriptStep(string Text, Action<HostControl> Action);

/// <summary>Something happens at the next such moment.</summary>
internal sealed record MomentStep(HostMoment Moment, string Text, Action<HostControl> Action) : ScriptStep(Text, Action);

/// <summary>The guest runs, something happens meanwhile, and it exits.</summary>
internal sealed record ExitStep(GuestExit Exit, string Text, Action<HostControl> Action) : ScriptStep(Text, Action);

/// <summary>A wait ends.</summary>
internal sealed record WakeUpStep(string Text, Action<HostControl> Action) : ScriptStep(Text, Action);
