using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>Guest exits that the loop handles, exits that user space handles, and guests that halt.</summary>
public sealed class ExitTests
{
    public static TheoryData<string> Ports => [.. PortUnderTest.Names];

    [Theory]
    [MemberData(nameof(Ports))]
    public void DeviceAccess_IsLeftToUserSpace(string port)
    {
        PortUnderTest traits = PortUnderTest.Named(port);

        Story.Play(port, new HostScript().Exit(GuestExitReason.PageFault).Interrupted().Exit(traits.DeviceAccess))
            .LeftForUserSpace(traits.LeavesWith, traits.DeviceReason, entries: 3);
    }

    /// <summary>The way to user space drains what is pending, so the loop leaves with what it has.</summary>
    [Theory]
    [MemberData(nameof(Ports))]
    public void DeviceAccess_IsNotHeldUpByWork(string port)
    {
        PortUnderTest traits = PortUnderTest.Named(port);

        Story.Play(port, new HostScript().Exit(traits.DeviceAccess, ThreadFlags.NotifyResume | ThreadFlags.NeedResched))
            .LeftForUserSpace(traits.LeavesWith, traits.DeviceReason, entries: 1);
    }

    [Theory]
    [MemberData(nameof(Ports))]
    public void UnknownExit_IsLeftToUserSpace(string port)
    {
        PortUnderTest traits = PortUnderTest.Named(port);
        (int result, ExitReason reason) = traits.UnknownExit ?? (traits.LeavesWith, ExitReason.InternalError);

        Story.Play(port, new HostScript().Exit(GuestExitReason.SystemReset)).LeftForUserSpace(result, reason, entries: 1);
    }

    [Theory]
    [MemberData(nameof(Ports))]
    public void HaltedGuest_GoesOnWhenAnInterruptArrives(string port)
    {
        Story story = Story.Play(port, new HostScript().Exit(GuestExitReason.Halt).WakeUp().EntersWithoutWork().Signal());

        story.LeftForSignal(entries: 2);
        Assert.Equal(1, story.Vcpu.Stats.HaltExits);
    }

    [Theory]
    [MemberData(nameof(Ports))]
    public void HaltedGuest_LeavesForASignal(string port) => Story
        .Play(port, new HostScript().Exit(GuestExitReason.Halt).Raise(HostMoment.Sleep, ThreadFlags.SigPending))
        .LeftForSignal(entries: 1);

    [Theory]
    [MemberData(nameof(Ports))]
    public void WorkRaisedWhileTheGuestHalts_IsDrainedBeforeItGoesOn(string port) => Story
        .Play(
            port,
            new HostScript()
                .Exit(GuestExitReason.Halt)
                .Raise(HostMoment.Sleep, ThreadFlags.NotifyResume | ThreadFlags.NeedReschedLazy)
                .WakeUp()
                .EntersWithoutWork()
                .Signal())
        .LeftForSignal(entries: 2);

    [Theory]
    [MemberData(nameof(Ports))]
    public void HaltWithAnInterruptThatWaits_DoesNotSleep(string port) => Story
        .Play(
            port,
            new HostScript().Exit(new GuestExit(GuestExitReason.Halt), host => host.Vcpu.InterruptPending = true).Signal())
        .LeftForSignal(entries: 2);
}
