namespace VcpuLint.Samples.Tests.Support;

/// <summary>Stories that nobody would think of: any work, exits, sleeps and interrupts in any order, and a signal at the end.</summary>
internal static class RandomStory
{
    /// <summary>Writes a story; the same seed gives the same one.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="request">A request that the port handles, if there is one.</param>
    public static HostScript Write(int seed, VcpuRequest? request = null)
    {
        var random = new Random(seed);
        HostMoment[] moments = Enum.GetValues<HostMoment>();
        var script = new HostScript();
        for (int step = 0; step < 60; step++)
        {
            HostMoment moment = moments[random.Next(moments.Length)];
            ThreadFlags work = Story.Work[random.Next(Story.Work.Count)];
            switch (random.Next(8))
            {
                case 0:
                    script.Exit(GuestExitReason.PageFault, work);
                    break;
                case 1:
                    script.Interrupted(work);
                    break;
                case 2:
                    script.Exit(GuestExitReason.Halt).WakeUp();
                    break;
                case 3:
                    if (request is { } made)
                    {
                        script.Request(moment, made);
                    }

                    break;
                case 4:
                    script.At(moment, host => host.Interrupt());
                    break;
                case 5:
                    int cpu = random.Next(8);
                    script.At(HostMoment.Sleep, host => host.MoveTo(cpu));
                    break;
                default:
                    script.Raise(moment, work);
                    break;
            }
        }

        return script.ThenAlways(GuestExitReason.ExternalInterrupt, ThreadFlags.NotifySignal);
    }
}
