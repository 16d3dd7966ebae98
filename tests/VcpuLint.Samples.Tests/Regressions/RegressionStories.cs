using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>Stories that show what a wrong loop does: each flag at each moment, exits of all kinds, and a signal that ends them.</summary>
internal static class RegressionStories
{
    private const int RandomStories = 60;

    private static readonly ThreadFlags[] Flags =
    [
        ThreadFlags.NotifyResume, ThreadFlags.SigPending, ThreadFlags.NeedResched, ThreadFlags.NeedReschedLazy,
    ];

    /// <summary>Gets the stories.</summary>
    public static IEnumerable<HostScript> All => Quiet.Concat(WithWork).Concat(Random);

    private static IEnumerable<HostScript> Quiet =>
    [
        Ending(new HostScript().Interrupted().Interrupted()),
        Ending(new HostScript().Exit(GuestExitReason.PageFault).Interrupted()),
        Ending(new HostScript().Exit(FastExit).Exit(FastExit).Interrupted()),
        Ending(new HostScript().Exit(GuestExitReason.Halt).WakeUp().Interrupted()),
    ];

    private static IEnumerable<HostScript> WithWork =>
        from flags in Flags
        from script in (HostScript[])
        [
            .. from moment in Enum.GetValues<HostMoment>() select new HostScript().Raise(moment, flags),
            .. from moment in Enum.GetValues<HostMoment>() select new HostScript().Interrupted().Raise(moment, flags),
            new HostScript().Interrupted(flags),
            new HostScript().Exit(GuestExitReason.PageFault, flags),
            new HostScript().Exit(FastExit, flags),
        ]
        select Ending(script);

    private static IEnumerable<HostScript> Random =>
        from seed in Enumerable.Range(0, RandomStories)
        select Ending(RandomStory.Write(seed));

    private static GuestExit FastExit => new(GuestExitReason.MsrWrite, IsFastPath: true);

    /// <summary>The signal that every loop looks for: one of them handles the other one in place.</summary>
    private static HostScript Ending(HostScript script) => script.ThenAlways(GuestExitReason.ExternalInterrupt, ThreadFlags.SigPending);
}
