using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>A request is handled before the next entry, and one that comes too late for that ends the guest.</summary>
public sealed class RequestTests
{
    public static TheoryData<string> Ports => [.. PortUnderTest.Names.Where(name => PortUnderTest.Named(name).Request is not null)];

    public static TheoryData<string> RequestHandlers => [.. PortUnderTest.Names.Where(name => PortUnderTest.Named(name).HandlesRequests)];

    public static TheoryData<string> LateLookers =>
        [.. PortUnderTest.Names.Where(name => PortUnderTest.Named(name) is { HandlesRequests: true, LooksForLateRequests: true })];

    public static TheoryData<string> MortalVms =>
        [.. PortUnderTest.Names.Where(name => PortUnderTest.Named(name) is { HandlesRequests: true, KnowsDeadVms: true })];

    public static TheoryData<string, HostMoment> RequestHandlersAndMoments
    {
        get
        {
            TheoryData<string, HostMoment> data = [];
            foreach (string port in PortUnderTest.Names.Where(name => PortUnderTest.Named(name).HandlesRequests))
            {
                data.Add(port, HostMoment.Start);
                if (PortUnderTest.Named(port).LooksForLateRequests)
                {
                    data.Add(port, HostMoment.LastInterruptsOn);
                    data.Add(port, HostMoment.InterruptsOff);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ports))]
    public void MadeAfterTheCheck_EndsTheGuestAtOnce(string port)
    {
        VcpuRequest request = RequestOf(port);

        Story story = Story.Play(port, new HostScript().Request(HostMoment.Entry, request).Signal());

        story.LeftForSignal(entries: 2);
        Assert.Contains("EnterGuest() = ExternalInterrupt", story.Run.Trace);
    }

    [Theory]
    [MemberData(nameof(RequestHandlersAndMoments))]
    public void MadeBeforeTheEntry_IsHandledFirst(string port, HostMoment moment)
    {
        VcpuRequest request = RequestOf(port);

        Story.Play(port, new HostScript().Request(moment, request).EntersWithout(request).Signal()).LeftForSignal(entries: 1);
    }

    [Theory]
    [MemberData(nameof(RequestHandlers))]
    public void MadeInTheGuest_IsHandledBeforeTheNextEntry(string port)
    {
        VcpuRequest request = RequestOf(port);
        var script = new HostScript()
            .Exit(new GuestExit(GuestExitReason.ExternalInterrupt), host => host.Request(request))
            .EntersWithout(request)
            .Signal();

        Story.Play(port, script).LeftForSignal(entries: 2);
    }

    [Theory]
    [MemberData(nameof(LateLookers))]
    public void MadeInASleep_IsHandledBeforeTheNextEntry(string port)
    {
        VcpuRequest request = RequestOf(port);
        var script = new HostScript()
            .Interrupted(ThreadFlags.NotifyResume)
            .Request(HostMoment.Sleep, request)
            .EntersWithout(request)
            .Signal();

        Story.Play(port, script).LeftForSignal(entries: 2);
    }

    [Theory]
    [MemberData(nameof(MortalVms))]
    public void DeadVm_IsNeverEnteredAgain(string port)
    {
        Story story = Story.Play(port, new HostScript().Interrupted().Request(HostMoment.LastInterruptsOn, VcpuRequest.VmDead));

        Assert.Equal((-Errno.EIO, 1), (story.Run.Result, story.Run.Entries));
    }

    [Theory]
    [MemberData(nameof(RequestHandlers))]
    public void ImmediateExit_LeavesBeforeTheFirstEntry(string port)
    {
        Story story = Story.Play(port, new HostScript().At(HostMoment.Start, host => host.Vcpu.RunPage.ImmediateExit = true));

        Assert.Equal((-Errno.EINTR, 0), (story.Run.Result, story.Run.Entries));
        Assert.Equal(0, story.Vcpu.Stats.SignalExits);
    }

    private static VcpuRequest RequestOf(string port) => Assert.NotNull(PortUnderTest.Named(port).Request);
}
